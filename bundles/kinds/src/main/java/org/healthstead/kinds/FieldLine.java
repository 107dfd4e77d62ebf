// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;

/**
 * Reads a line of a form: {@code NAME TYPE PATH}, then in any order {@code required}, {@code repeated},
 * {@code of=VOCABULARY,...}, {@code codes=CODE,...}, {@code suggest=CODE,...}, {@code units=UNIT,...},
 * {@code initial=CODE}.
 */
final class FieldLine {

    private static final int NAME_TYPE_AND_PATH = 3;
    private static final String LIST = "[]";
    private static final Pattern FIELD_PATH = Pattern.compile("[A-Za-z]+(?:\\[\\])?(?:\\.[A-Za-z]+(?:\\[\\])?)*");

    private FieldLine() {}

    /** @throws IllegalArgumentException with what was got and wanted */
    static FormField parse(String text, Labels labels) {
        String[] tokens = text.split("\\s+");
        if (tokens.length < NAME_TYPE_AND_PATH) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no field; wanted a name, a type and a path, such as \"problem concept code\"");
        }
        FieldType type = type(tokens[1]);
        FormField.Builder field = FormField.of(tokens[0], labels.of(tokens[0]), type, path(tokens[2]));
        List<String> vocabularies = List.of();
        List<String> codes = List.of();
        List<String> suggested = List.of();
        String initial = null;
        for (String option : Arrays.asList(tokens).subList(NAME_TYPE_AND_PATH, tokens.length)) {
            int equals = option.indexOf('=');
            List<String> values = List.of(option.substring(equals + 1).split(","));
            switch (equals < 0 ? option : option.substring(0, equals)) {
                case "required" -> field.required(true);
                case "repeated" -> field.repeated(repeatable(tokens[2]));
                case "of" -> vocabularies = vocabularies(values);
                case "units" -> field.units(values);
                case "codes" -> codes = values;
                case "suggest" -> suggested = values;
                case "initial" -> initial = values.getFirst();
                default ->
                    throw new IllegalArgumentException("\"" + option
                            + "\" says nothing about a field; wanted required, repeated, of=, codes=, suggest=,"
                            + " units= or initial=");
            }
        }
        return field.vocabularies(vocabularies)
                .suggestions(suggestions(suggested, codes, vocabularies))
                .choices(choices(type, codes, vocabularies, labels))
                .initial(initial(type, initial, codes, vocabularies))
                .build();
    }

    private static List<Label> choices(FieldType type, List<String> codes, List<String> vocabularies, Labels labels) {
        boolean isChoice = type == FieldType.CHOICE;
        if (isChoice && (codes.isEmpty() || !vocabularies.isEmpty())
                || !isChoice && !codes.isEmpty() && vocabularies.isEmpty()) {
            throw new IllegalArgumentException("got codes=" + String.join(",", codes) + " and of="
                    + String.join(",", vocabularies)
                    + "; wanted codes= alone for a choice, and both for some codes of a"
                    + " vocabulary");
        }
        return codes.stream()
                .map(code -> isChoice
                        ? new Label(code, labels.of(Labels.CHOICE + code).words())
                        : Vocabulary.label(vocabularies, code))
                .toList();
    }

    private static List<Label> suggestions(List<String> suggested, List<String> codes, List<String> vocabularies) {
        if (!suggested.isEmpty() && (vocabularies.isEmpty() || !codes.isEmpty())) {
            throw new IllegalArgumentException("got suggest=" + String.join(",", suggested)
                    + "; wanted some codes of a vocabulary that of= names, and no codes=");
        }
        return suggested.stream()
                .map(code -> Vocabulary.label(vocabularies, code))
                .toList();
    }

    private static String initial(FieldType type, String code, List<String> codes, List<String> vocabularies) {
        boolean isDate = type == FieldType.DATE || type == FieldType.MOMENT;
        if (code == null || isDate && code.equals("now")) {
            return code;
        }
        if (!codes.isEmpty() && codes.contains(code)) {
            return code;
        }
        if (codes.isEmpty() && !vocabularies.isEmpty()) {
            return Vocabulary.label(vocabularies, code).key();
        }
        throw new IllegalArgumentException(
                "a " + type + " cannot begin with \"" + code + "\"; wanted one of its codes, or now for a date");
    }

    private static FieldType type(String name) {
        String constant = name.replace('-', '_').toUpperCase(Locale.ROOT);
        return EnumSet.allOf(FieldType.class).stream()
                .filter(type -> type.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no type; wanted one of "
                        + EnumSet.allOf(FieldType.class).stream()
                                .map(type ->
                                        type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .toList()));
    }

    /** @throws IllegalArgumentException for a text that is no path of a field */
    static String path(String text) {
        if (!FIELD_PATH.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no path of a field; wanted names with dots, and [] after a list, such as note[].text");
        }
        return text;
    }

    private static boolean repeatable(String path) {
        if (!path.contains(LIST)) {
            throw new IllegalArgumentException(
                    "\"" + path + "\" has no list and cannot be repeated; wanted [] after the member that is one");
        }
        return true;
    }

    private static List<String> vocabularies(List<String> names) {
        for (String name : names) {
            if (!Vocabulary.has(name)) {
                throw new IllegalArgumentException(
                        "there is no vocabulary \"" + name + "\"; wanted the name of a file of the folder vocabulary");
            }
        }
        return names;
    }
}
