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
 * referenceRange exists}, {@code result missing}, {@code code is not 1 2}. A code may be written as
 * {@code system|code}.
 */
final class Condition {

    private enum Test {
        EXISTS,
        MISSING,
        IS,
        IS_NOT
    }

    private final List<Path> paths;
    private final Test test;
    private final Set<String> codes;

    private Condition(List<Path> paths, Test test, Set<String> codes) {
        this.paths = paths;
        this.test = test;
        this.codes = codes;
    }

    /** @throws IllegalArgumentException with what was got and wanted */
    static Condition parse(String text) {
        String[] words = text.split("\\s+");
        List<Path> path = List.of(Path.parse(words[0]));
        if (words.length == 2 && words[1].equals("exists")) {
            return new Condition(path, Test.EXISTS, Set.of());
        }
        if (words.length == 4 && words[1].equals("or") && words[3].equals("exists")) {
            return new Condition(List.of(path.getFirst(), Path.parse(words[2])), Test.EXISTS, Set.of());
        }
        if (words.length == 2 && words[1].equals("missing")) {
            return new Condition(path, Test.MISSING, Set.of());
        }
        boolean isNot = words.length > 3 && words[1].equals("is") && words[2].equals("not");
        if (isNot || words.length > 2 && words[1].equals("is")) {
            Set<String> codes = new HashSet<>(Arrays.asList(words).subList(isNot ? 3 : 2, words.length));
            return new Condition(path, isNot ? Test.IS_NOT : Test.IS, codes);
        }
        throw new IllegalArgumentException("\"" + text
                + "\" is no condition; wanted PATH exists, PATH or PATH exists, PATH missing, PATH is CODE ..."
                + " or PATH is not CODE ...");
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
        for (Json value : paths.getFirst().find(body)) {
            if (value instanceof JsonString text) {
                if (codes.contains(text.value())) {
                    return true;
                }
            } else if (CodedText.of(value).codings().stream()
                    .anyMatch(coding -> coding.code().filter(codes::contains).isPresent()
                            || coding.token().filter(codes::contains).isPresent())) {
                return true;
            }
        }
        return false;
    }
}
