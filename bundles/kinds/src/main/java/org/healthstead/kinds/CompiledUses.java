// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.KindUses;
import org.healthstead.api.record.SearchParameter;
import org.healthstead.api.record.Wording;
import org.healthstead.kinds.KindFile.Line;

/**
 * The lower part of a kind's file, ready to use. Safe for several threads.
 *
 * @param uses as others see it
 * @param columns that the line of an entry does not have
 */
record CompiledUses(KindUses uses, List<ColumnReader> columns) {

    private static final Pattern LIST = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    /** @throws KindFileException when a line is wrong */
    static CompiledUses of(UseLines lines, Labels shared, Words words) {
        Labels labels = shared.with(lines);
        List<ColumnReader> columns = parsed(lines, "column", text -> ColumnReader.parse(text, labels, words));
        List<FormField> fields = parsed(lines, "field", text -> FieldLine.parse(text, labels));
        List<SearchParameter> parameters = parsed(lines, "parameter", ParameterLine::parse);
        requireOnce(
                lines,
                "column",
                columns.stream().map(each -> each.column().name()).toList());
        List<Line> list = lines.all("list");
        if (list.size() > 1) {
            throw lines.wrong(list.get(1), "a kind is in one list; wanted the line \"list\" once");
        }
        requireOnce(lines, "field", fields.stream().map(FormField::name).toList());
        requireOnce(
                lines,
                "parameter",
                parameters.stream().map(SearchParameter::name).toList());
        KindUses uses = KindUses.builder()
                .list(parsed(lines, "list", name -> list(name, labels)).stream().findFirst())
                .columns(columns.stream().map(ColumnReader::column).toList())
                .form(fields, given(lines))
                .references(parsed(lines, "reference", ReferenceLine::parse))
                .parameters(parameters)
                .build();
        return new CompiledUses(
                uses, columns.stream().filter(each -> !each.column().isOfLine()).toList());
    }

    private static <T> List<T> parsed(UseLines lines, String name, Function<String, T> parser) {
        return lines.all(name).stream()
                .map(line -> {
                    try {
                        return parser.apply(line.text());
                    } catch (IllegalArgumentException e) {
                        throw lines.wrong(line, e.getMessage());
                    }
                })
                .toList();
    }

    private static String list(String name, Labels labels) {
        if (!LIST.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name of a list; wanted small letters, digits and hyphens");
        }
        labels.of(Labels.LIST + name);
        return name;
    }

    private static void requireOnce(UseLines lines, String name, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                throw lines.wrong(
                        lines.all(name).get(i),
                        "the " + name + " \"" + names.get(i) + "\" stands here for the second time; wanted once");
            }
        }
    }

    private static Map<String, String> given(UseLines lines) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Line line : lines.all("given")) {
            String[] tokens = line.text().split("\\s+", 2);
            if (tokens.length < 2) {
                throw lines.wrong(line, "\"" + line.text() + "\" gives nothing; wanted a path and a value");
            }
            try {
                given.put(FieldLine.path(tokens[0]), tokens[1]);
            } catch (IllegalArgumentException e) {
                throw lines.wrong(line, e.getMessage());
            }
        }
        return given;
    }

    /** What there is to say, by the name of the column. */
    Map<String, Wording> cells(Reading reading) {
        Map<String, Wording> cells = new LinkedHashMap<>();
        for (ColumnReader column : columns) {
            column.cell(reading).ifPresent(words -> cells.put(column.column().name(), words));
        }
        return cells;
    }
}
