// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.healthstead.platform.api.operations.ServedAddress;

/** The address of the web: served by us, taken by somebody else, or free although it should be served. */
final class PortCheck implements DoctorCheck {

    private static final String LISTEN = "healthstead.listen";

    @Override
    public List<Finding> examine(Platform platform) {
        Optional<String> served = platform.find(ServedAddress.class).map(ServedAddress::url);
        if (served.isPresent()) {
            return List.of(Finding.fine("doctor.port.fine", served.get()));
        }
        Optional<String> wanted = platform.property(LISTEN);
        if (RequiredParts.isOffline(platform) || wanted.isEmpty()) {
            return List.of(Finding.note("doctor.port.offline"));
        }
        return List.of(Finding.wrong(isTaken(wanted.get()) ? "doctor.port.taken" : "doctor.port.silent", wanted.get()));
    }

    private static boolean isTaken(String url) {
        URI uri = URI.create(url);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(uri.getHost(), uri.getPort()));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
