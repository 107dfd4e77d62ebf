// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.kinds.tables.DataTable;

/** What people call analytes: {@code names.tsv}, and {@code places.tsv} for other specimens and circumstances. */
final class PlainNames {

    private static final String NAMES = "analyte/names.tsv";
    private static final List<String> LANGUAGES = List.of("en", "de");

    /**
     * A row for one analyte.
     *
     * @param code of LOINC
     * @param names by language: the plain name, then short ones
     * @param elsewhere by language: what it is called before the name of another specimen
     * @param others to be searched for
     */
    private record Row(
            String code,
            Map<String, List<String>> names,
            Map<String, String> elsewhere,
            List<String> others,
            Measurand.Reading reading) {}

    /** Component and property. */
    private record Kind(String component, String property) {}

    private final Map<Axes, Row> rows = new HashMap<>();
    private final Map<Kind, Axes> usual = new HashMap<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();

    PlainNames(LoincTable loinc) {
        DataTable names = DataTable.read(NAMES);
        DataTable table = DataTable.read("analyte/places.tsv");
        for (List<String> cells : table.rows()) {
            places.put(cells.get(0), Map.of("en", cells.get(1), "de", cells.get(2)));
        }
        for (List<String> cells : names.rows()) {
            Row row = row(cells);
            Axes axes = loinc.of(row.code())
                    .orElseThrow(() -> new IllegalStateException(NAMES + ": " + row.code() + " is not in loinc.tsv"));
            Row before = rows.putIfAbsent(axes, row);
            if (before != null) {
                throw new IllegalStateException(
                        NAMES + ": " + before.code() + " and " + row.code() + " are one analyte");
            }
            if (axes.aspect().isEmpty()
                    && axes.method().isEmpty()
                    && !row.elsewhere().isEmpty()) {
                // The first row of a kind is that of the usual specimen.
                usual.putIfAbsent(new Kind(axes.component(), axes.property()), axes);
            }
        }
    }

    private static Row row(List<String> cells) {
        Map<String, List<String>> names = Map.of("en", words(cells, 1, 2), "de", words(cells, 3, 4));
        Map<String, String> elsewhere = cells.get(6).equals("-")
                ? Map.of()
                : Map.of(
                        "en", cells.get(6).isEmpty() ? cells.get(1) : cells.get(6),
                        "de", cells.get(7).isEmpty() ? cells.get(3) : cells.get(7));
        Measurand.Reading reading = switch (cells.get(8)) {
            case "none" -> Measurand.Reading.UNITLESS;
            case "IU" -> Measurand.Reading.INTERNATIONAL;
            case "" -> Measurand.Reading.PLAIN;
            default -> throw new IllegalStateException(NAMES + ": " + cells.get(8) + "; wanted none, IU or nothing");
        };
        return new Row(cells.get(0), names, elsewhere, split(cells.get(5)), reading);
    }

    private static List<String> words(List<String> cells, int name, int shorts) {
        return Stream.concat(Stream.of(cells.get(name)), split(cells.get(shorts)).stream())
                .toList();
    }

    private static List<String> split(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(";")).map(String::strip).toList();
    }

    /** The code of the row for an analyte. */
    Optional<String> lead(Axes axes) {
        return Optional.ofNullable(rows.get(axes)).map(Row::code);
    }

    Measurand.Reading reading(Axes axes) {
        Row row = rows.get(axes);
        return row == null ? Measurand.Reading.PLAIN : row.reading();
    }

    /** @return empty for an analyte that has no plain name */
    Map<String, List<String>> of(Axes axes) {
        Row own = rows.get(axes);
        if (own != null) {
            return own.names();
        }
        Axes usually = usual.get(new Kind(axes.component(), axes.property()));
        if (usually == null) {
            return Map.of();
        }
        List<Map<String, String>> where = new ArrayList<>();
        boolean isKnown = (axes.system().equals(usually.system()) || place(axes.system(), where))
                && place(axes.method(), where)
                && place(axes.aspect(), where);
        return isKnown ? elsewhere(rows.get(usually), where) : Map.of();
    }

    private static Map<String, List<String>> elsewhere(Row row, List<Map<String, String>> where) {
        Map<String, List<String>> names = new HashMap<>();
        for (String language : LANGUAGES) {
            String places = where.stream().map(place -> place.get(language)).collect(Collectors.joining(", "));
            names.put(language, List.of(row.elsewhere().get(language) + " (" + places + ")"));
        }
        return names;
    }

    private boolean place(String axis, List<Map<String, String>> where) {
        if (axis.isEmpty()) {
            return true;
        }
        Map<String, String> words = places.get(axis);
        if (words != null) {
            where.add(words);
        }
        return words != null;
    }

    /** Other words that people may search for; in another specimen the short names, too. */
    List<String> others(Axes axes) {
        Row own = rows.get(axes);
        if (own != null) {
            return own.others();
        }
        Axes usually = usual.get(new Kind(axes.component(), axes.property()));
        return usually == null
                ? List.of()
                : Stream.of(rows.get(usually))
                        .flatMap(row -> Stream.concat(
                                row.others().stream(),
                                row.names().values().stream()
                                        .flatMap(names -> names.stream().skip(1))))
                        .toList();
    }
}
