// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Qualifier;

/**
 * Which qualifiers a value at a path gives: {@code status: stopped=OVER entered-in-error=IN_ERROR}. A code, a truth
 * value, and every code and word of a concept count, without case, with {@code -} for blanks; {@code *} is any value
 * but {@code false}, and {@code other} any code that is not named, even as {@code PLAIN}.
 */
final class StateRule {

    private static final String ANY = "*";

    /** Stands for every code that is not named; one that says nothing special is named {@code =PLAIN}. */
    private static final String OTHER = "other";

    private static final String PLAIN = "PLAIN";

    private final Path path;
    private final Map<String, Qualifier> byValue;
    private final Set<String> plain;

    private StateRule(Path path, Map<String, Qualifier> byValue, Set<String> plain) {
        this.path = path;
        this.byValue = byValue;
        this.plain = plain;
    }

    /** @throws IllegalArgumentException with what was got and wanted */
    static StateRule parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no colon after the path; wanted for example \"status: stopped=OVER\"");
        }
        Map<String, Qualifier> byValue = new HashMap<>();
        Set<String> plain = new HashSet<>();
        for (String pair : text.substring(colon + 1).strip().split("\\s+")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("\"" + pair + "\" is no pair; wanted for example stopped=OVER");
            }
            String value = pair.substring(0, equals);
            if (pair.substring(equals + 1).equals(PLAIN)) {
                plain.add(value);
            } else {
                byValue.put(value, qualifier(pair.substring(equals + 1)));
            }
        }
        return new StateRule(Path.parse(text.substring(0, colon).strip()), byValue, plain);
    }

    private static Qualifier qualifier(String name) {
        try {
            return Qualifier.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no qualifier", e);
        }
    }

    void apply(JsonObject body, Set<Qualifier> found) {
        for (Json value : path.find(body)) {
            apply(value, found);
        }
    }

    private void apply(Json value, Set<Qualifier> found) {
        value.scalarText().ifPresent(text -> match(text, found));
        if (value instanceof JsonObject || value instanceof JsonArray) {
            CodedText concept = CodedText.of(value);
            concept.text().ifPresent(text -> match(text, found));
            for (Coding coding : concept.codings()) {
                coding.code().ifPresent(text -> match(text, found));
                coding.display().ifPresent(text -> match(text, found));
            }
        }
        Qualifier any = byValue.get(ANY);
        if (any != null && isSaid(value)) {
            found.add(any);
        }
    }

    /** Not for {@code false}, nothing, or an extension that says why there is nothing. */
    private static boolean isSaid(Json value) {
        return value instanceof JsonObject object
                ? object.names().stream().anyMatch(name -> !name.equals("extension") && !name.equals("id"))
                : value.scalarText()
                        .filter(text -> !text.isBlank() && !text.strip().equalsIgnoreCase("false"))
                        .isPresent();
    }

    private void match(String text, Set<Qualifier> found) {
        Qualifier qualifier = byValue.get(text);
        if (qualifier == null) {
            String folded =
                    text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
            qualifier = plain.contains(folded) ? null : byValue.getOrDefault(folded, byValue.get(OTHER));
        }
        if (qualifier != null) {
            found.add(qualifier);
        }
    }
}
