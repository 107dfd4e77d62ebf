// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.operations.Readiness;

/** Which parts must be ready before the server is called so. */
final class RequiredParts {

    private static final List<String> OFFLINE = Readiness.PARTS.stream()
            .filter(part -> !part.equals(Readiness.PAGES))
            .toList();

    private RequiredParts() {}

    static List<String> wanted(Platform platform) {
        return isOffline(platform) ? OFFLINE : Readiness.PARTS;
    }

    /** True when the server runs one command without serving the web. */
    static boolean isOffline(Platform platform) {
        return platform.property(Home.OFFLINE_PROPERTY)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }
}
