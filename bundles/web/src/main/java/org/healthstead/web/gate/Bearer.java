// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads {@code Authorization: Bearer} (RFC 6750, section 2.1). A token anywhere else is no token. */
final class Bearer {

    private static final String SCHEME = "Bearer ";
    private static final int MAX_LENGTH = 512;

    private Bearer() {}

    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = header.substring(SCHEME.length()).strip();
        return Optional.of(token.length() > MAX_LENGTH ? "" : token);
    }
}
