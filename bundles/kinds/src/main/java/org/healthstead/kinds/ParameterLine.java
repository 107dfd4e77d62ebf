// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.api.record.SearchParameter;
import org.healthstead.api.record.SearchParameter.Condition;
import org.healthstead.api.record.SearchParameter.Place;
import org.healthstead.api.record.SearchParameter.Type;

/**
 * Reads a line about a search parameter of FHIR: {@code NAME TYPE PATH | PATH}. After a path may stand {@code to TYPE},
 * for references that lead to that type, or {@code where MEMBER is VALUE}. A composite names parameters in place of
 * paths.
 */
final class ParameterLine {

    private static final Pattern TO = Pattern.compile("(\\S+)\\s+to\\s+(\\S+)");
    private static final Pattern WHERE = Pattern.compile("(\\S+)\\s+where\\s+(\\S+)\\s+is\\s+(\\S+)");
    private static final int NAME_TYPE_AND_PLACES = 3;

    private ParameterLine() {}

    /** @throws IllegalArgumentException with what was got and wanted */
    static SearchParameter parse(String text) {
        String[] tokens = text.split("\\s+", NAME_TYPE_AND_PLACES);
        if (tokens.length < NAME_TYPE_AND_PLACES) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no parameter; wanted a name, a type and paths, such as \"code token code\"");
        }
        Type type = type(tokens[1]);
        return type == Type.COMPOSITE
                ? new SearchParameter(tokens[0], type, List.of(), List.of(tokens[2].split("\\s+")))
                : new SearchParameter(
                        tokens[0],
                        type,
                        Arrays.stream(tokens[2].split("\\|"))
                                .map(place -> place(place.strip()))
                                .toList(),
                        List.of());
    }

    private static Type type(String name) {
        return EnumSet.allOf(Type.class).stream()
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + name + "\" is no type of a search parameter; wanted "
                                + EnumSet.allOf(Type.class).toString().toLowerCase(Locale.ROOT)));
    }

    private static Place place(String text) {
        Matcher to = TO.matcher(text);
        Matcher where = WHERE.matcher(text);
        if (to.matches()) {
            if (!ResourceTypes.isKnown(to.group(2))) {
                throw new IllegalArgumentException("\"" + to.group(2) + "\" is no resource type of FHIR R4");
            }
            return new Place(checked(to.group(1)), Optional.of(new Condition("", to.group(2))));
        }
        return where.matches()
                ? new Place(checked(where.group(1)), Optional.of(new Condition(where.group(2), where.group(3))))
                : new Place(checked(text), Optional.empty());
    }

    private static String checked(String path) {
        return Path.parse(path).toString();
    }
}
