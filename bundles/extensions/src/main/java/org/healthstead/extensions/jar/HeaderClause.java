// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One clause of a manifest header, OSGi Core 3.2.3: {@code a.b;c.d;version="[1,2)";resolution:=optional}.
 *
 * @param paths what stands before the parameters, at least one
 * @param attributes parameters with {@code =}
 * @param directives parameters with {@code :=}
 */
public record HeaderClause(List<String> paths, Map<String, String> attributes, Map<String, String> directives) {

    public HeaderClause {
        paths = List.copyOf(paths);
        attributes = Map.copyOf(attributes);
        directives = Map.copyOf(directives);
    }

    /** Every clause of a header; none when there is no header. */
    public static List<HeaderClause> parse(String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        return split(header, ',').stream().map(HeaderClause::clause).toList();
    }

    /** The range of versions that an import wants; empty when it takes any. */
    public Optional<String> version() {
        return Optional.ofNullable(attributes.getOrDefault("version", attributes.get("specification-version")));
    }

    /** True when the bundle also works without it. */
    public boolean isOptional() {
        return "optional".equals(directives.get("resolution"));
    }

    private static HeaderClause clause(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = unquoted(part, '=');
            if (equals < 0) {
                paths.add(part.strip());
            } else if (equals > 0 && part.charAt(equals - 1) == ':') {
                directives.put(part.substring(0, equals - 1).strip(), unquote(part.substring(equals + 1)));
            } else {
                // A typed attribute, name:Type=value: the type is of no interest here.
                attributes.put(part.substring(0, equals).split(":")[0].strip(), unquote(part.substring(equals + 1)));
            }
        }
        return new HeaderClause(paths, attributes, directives);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        for (int at = unquoted(rest, separator); at >= 0; at = unquoted(rest, separator)) {
            parts.add(rest.substring(0, at));
            rest = rest.substring(at + 1);
        }
        parts.add(rest);
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }

    /** Place of the first such character outside of quotes, or -1. */
    private static int unquoted(String text, char wanted) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '"') {
                quoted = !quoted;
            } else if (here == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unquote(String text) {
        String value = text.strip();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
