// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;

/**
 * A way into a body, for example {@code dosageInstruction.text} or {@code onset[x]}. Every item of an array on the way
 * is gone into, so one value where FHIR has many, or many where it has one, does no harm. {@code category except
 * assess-plan} leaves out concepts with one of these codes, which say nothing that tells one entry from another.
 * Immutable.
 */
final class Path {

    private static final String CHOICE = "[x]";
    private static final String EXCEPT = " except ";

    private final String text;
    private final String[] steps;
    private final Set<String> exceptions;

    private Path(String text, String[] steps, Set<String> exceptions) {
        this.text = text;
        this.steps = steps;
        this.exceptions = exceptions;
    }

    /** @throws IllegalArgumentException for a text that is no path */
    static Path parse(String text) {
        int except = text.indexOf(EXCEPT);
        Set<String> exceptions = except < 0
                ? Set.of()
                : Set.of(text.substring(except + EXCEPT.length()).strip().split("\\s+"));
        String[] steps = (except < 0 ? text : text.substring(0, except)).strip().split("\\.", -1);
        for (String step : steps) {
            String name = step.endsWith(CHOICE) ? step.substring(0, step.length() - CHOICE.length()) : step;
            if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
                throw new IllegalArgumentException("\"" + text
                        + "\" is no path; wanted names with dots between them, such as code.coding or onset[x]");
            }
        }
        return new Path(text, steps, exceptions);
    }

    /** What stands there, in order; an array gives its items. */
    List<Json> find(JsonObject from) {
        List<Json> found = findAll(from);
        return exceptions.isEmpty()
                ? found
                : found.stream().filter(value -> !isException(value)).toList();
    }

    private boolean isException(Json value) {
        return CodedText.of(value).codings().stream()
                .anyMatch(coding -> coding.code().filter(exceptions::contains).isPresent());
    }

    private List<Json> findAll(JsonObject from) {
        if (steps.length == 1 && !steps[0].endsWith(CHOICE)) {
            Json value = from.member(steps[0]);
            if (value == null) {
                return List.of();
            }
            if (!(value instanceof JsonArray)) {
                return List.of(value);
            }
        }
        List<Json> found = new ArrayList<>(2);
        walk(from, 0, found);
        return found;
    }

    boolean exists(JsonObject from) {
        return !find(from).isEmpty();
    }

    /** The first text, number or truth value, as text. */
    Optional<String> text(JsonObject from) {
        for (Json value : find(from)) {
            Optional<String> scalar = value.scalarText().filter(words -> !words.isBlank());
            if (scalar.isPresent()) {
                return scalar;
            }
        }
        return Optional.empty();
    }

    /** The items of an array, or the value itself. */
    static List<Json> all(Json value) {
        if (value instanceof JsonArray array) {
            List<Json> items = new ArrayList<>(array.size());
            array.forEach(items::add);
            return items;
        }
        return value == null ? List.of() : List.of(value);
    }

    private void walk(Json here, int step, List<Json> found) {
        if (here instanceof JsonArray array) {
            for (Json item : array) {
                walk(item, step, found);
            }
        } else if (step == steps.length) {
            found.add(here);
        } else if (here instanceof JsonObject object) {
            String name = steps[step];
            if (name.endsWith(CHOICE)) {
                choice(object, name.substring(0, name.length() - CHOICE.length()), step, found);
            } else {
                Json next = object.member(name);
                if (next != null) {
                    walk(next, step + 1, found);
                }
            }
        }
    }

    private void choice(JsonObject object, String prefix, int step, List<Json> found) {
        for (int i = 0; i < object.size(); i++) {
            String name = object.nameAt(i);
            if (isChoice(name, prefix)) {
                walk(object.valueAt(i), step + 1, found);
            }
        }
    }

    /** True for {@code onsetAge} of {@code onset}; a type's name begins with a capital letter. */
    static boolean isChoice(String name, String prefix) {
        return name.length() > prefix.length()
                && name.startsWith(prefix)
                && Character.isUpperCase(name.charAt(prefix.length()));
    }

    @Override
    public String toString() {
        return text;
    }
}
