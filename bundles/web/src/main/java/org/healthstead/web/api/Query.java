// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of an address. Read from the address alone: asking the servlet request for a parameter may swallow an
 * upload that calls itself a form. Unknown parameters are passed over, {@code access_token} among them.
 */
final class Query {

    private final Map<String, List<String>> values = new HashMap<>();

    /** @param text percent-encoded UTF-8, checked by the gate; may be null */
    Query(String text) {
        if (text != null) {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Empty when it is missing; given twice it is refused, because nobody knows which one was meant. */
    Optional<String> one(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw ApiRefusal.parameter(name, "it once");
        }
        return given.stream().findFirst();
    }
}
