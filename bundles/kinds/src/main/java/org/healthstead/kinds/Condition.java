// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.CodedText;

/**
 * When a kind is meant: {@code category is vital-signs}, {@code presentedForm exists}, {@code interpretation or
 * referenceRange exists}, {@code result missing}, {@code code or component.code is 1 2}, {@code code is not 1 2}. A
 * code may be written as {@code system|code}; {@code Z55*} means every code that begins so.
 */
final class Condition {

    private enum Test {
        EXISTS,
        MISSING,
        IS,
        IS_NOT
    }

    private static final String ANY_END = "*";

    private final List<Path> paths;
    private final Test test;
    private final Set<String> codes;
    private final List<String> beginnings;

    private Condition(List<Path> paths, Test test, Set<String> codes) {
        this.paths = paths;
        this.test = test;
        this.codes = codes;
        this.beginnings = codes.stream()
                .filter(code -> code.endsWith(ANY_END))
                .map(code -> code.substring(0, code.length() - 1))
                .toList();
    }

    /** @throws IllegalArgumentException with what was got and wanted */
    static Condition parse(String text) {
        String[] words = text.split("\\s+");
        boolean isOfTwo = words.length > 2 && words[1].equals("or");
        List<Path> paths =
                isOfTwo ? List.of(Path.parse(words[0]), Path.parse(words[2])) : List.of(Path.parse(words[0]));
        List<String> said = Arrays.asList(words).subList(isOfTwo ? 3 : 1, words.length);
        if (said.equals(List.of("exists"))) {
            return new Condition(paths, Test.EXISTS, Set.of());
        }
        if (said.equals(List.of("missing")) && !isOfTwo) {
            return new Condition(paths, Test.MISSING, Set.of());
        }
        boolean isNot =
                said.size() > 2 && said.getFirst().equals("is") && said.get(1).equals("not");
        if (isNot || said.size() > 1 && said.getFirst().equals("is")) {
            Set<String> codes = new HashSet<>(said.subList(isNot ? 2 : 1, said.size()));
            return new Condition(paths, isNot ? Test.IS_NOT : Test.IS, codes);
        }
        throw new IllegalArgumentException("\"" + text
                + "\" is no condition; wanted PATH exists, PATH missing, PATH is CODE ... or PATH is not CODE ...;"
                + " all but \"missing\" also with PATH or PATH");
    }

    boolean holds(JsonObject body) {
        return switch (test) {
            case EXISTS -> exists(body);
            case MISSING -> !exists(body);
            case IS -> hasCode(body);
            case IS_NOT -> !hasCode(body);
        };
    }

    private boolean exists(JsonObject body) {
        for (Path path : paths) {
            if (path.exists(body)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCode(JsonObject body) {
        for (Path path : paths) {
            for (Json value : path.find(body)) {
                if (value instanceof JsonString text ? isMeant(text.value()) : isMeant(CodedText.of(value))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMeant(CodedText concept) {
        return concept.codings().stream()
                .anyMatch(coding -> coding.code().filter(this::isMeant).isPresent()
                        || coding.token().filter(this::isMeant).isPresent());
    }

    private boolean isMeant(String code) {
        return codes.contains(code)
                || !beginnings.isEmpty() && beginnings.stream().anyMatch(code::startsWith);
    }
}
