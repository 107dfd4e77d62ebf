// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.healthstead.web.route.Route;
import org.healthstead.web.settings.ListenAddress;

/** Asks for the health at our own address. Whatever the health is: an answer of ours is an answer. */
final class SelfRequest {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int STATUS_FROM = "HTTP/1.1 ".length();
    private static final int STATUS_TO = STATUS_FROM + 3;

    private final ListenAddress address;

    SelfRequest(ListenAddress address) {
        this.address = address;
    }

    /** False while nobody listens there, or the engine answers by itself. */
    boolean isAnswered() {
        try (Socket socket = new Socket()) {
            socket.connect(target(), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + Route.HEALTH_PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String line = new String(socket.getInputStream().readNBytes(STATUS_TO), StandardCharsets.US_ASCII);
            String status = line.length() == STATUS_TO ? line.substring(STATUS_FROM) : "";
            return status.equals("200") || status.equals("503");
        } catch (IOException e) {
            return false;
        }
    }

    /** An address that means "all of them" is reached at the loopback one. */
    private InetSocketAddress target() throws IOException {
        InetAddress host = InetAddress.getByName(address.host());
        return new InetSocketAddress(
                host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host, address.port());
    }
}
