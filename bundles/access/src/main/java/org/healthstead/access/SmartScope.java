// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.platform.api.access.Operation;

/**
 * What the scope text of a token admits: SMART App Launch 2 ({@code patient/*.rs}) and its version 1 words
 * ({@code patient/*.read}).
 *
 * <p>What is not understood gives no right. That includes scopes of one resource type ({@code patient/Observation.r})
 * and scopes with a query: a {@link org.healthstead.platform.api.access.PersonScope} cannot be narrowed to them, and
 * opening the whole record instead would give more than was said.
 *
 * <p>One word is ours: {@value #PLUGINS}, to install and remove plugins. It opens nobody's record, and no other scope
 * includes it.
 *
 * @param operations that the understood parts admit
 * @param plugins whether plugins may be managed
 * @param complete every part was understood
 */
record SmartScope(Set<Operation> operations, boolean plugins, boolean complete) {

    static final String PLUGINS = "system/plugins";

    private static final Pattern WHOLE_RECORD =
            Pattern.compile("(?:patient|user)/\\*\\.(?:(read)|(write)|(\\*)|(c?r?u?d?s?))");

    static SmartScope parse(String text) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        boolean plugins = false;
        boolean complete = !text.isBlank();
        for (String part : text.strip().split("\\s+")) {
            Matcher matcher = WHOLE_RECORD.matcher(part);
            if (matcher.matches() && !part.endsWith(".")) {
                operations.addAll(operations(matcher));
            } else if (part.equals(PLUGINS)) {
                plugins = true;
            } else {
                complete = false;
            }
        }
        if (operations.contains(Operation.READ) && operations.contains(Operation.SEARCH)) {
            // Who may list and read everything has exported it already.
            operations.add(Operation.EXPORT);
        }
        return new SmartScope(Collections.unmodifiableSet(operations), plugins, complete);
    }

    private static Set<Operation> operations(Matcher matcher) {
        if (matcher.group(1) != null) {
            return EnumSet.of(Operation.READ, Operation.SEARCH);
        }
        if (matcher.group(2) != null) {
            return EnumSet.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE);
        }
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        String letters = matcher.group(3) != null ? "cruds" : matcher.group(4);
        letters.chars().forEach(letter -> operations.add(operation(letter)));
        return operations;
    }

    private static Operation operation(int letter) {
        return switch (letter) {
            case 'c' -> Operation.CREATE;
            case 'r' -> Operation.READ;
            case 'u' -> Operation.UPDATE;
            case 'd' -> Operation.DELETE;
            case 's' -> Operation.SEARCH;
            default -> throw new IllegalArgumentException("no letter of a SMART scope");
        };
    }
}
