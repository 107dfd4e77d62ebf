// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;

/**
 * Which entries are more sensitive than their kind: by security labels of their source, by codes of the value sets in
 * {@code sensitivity.txt}, and by the words of {@code sensitive-words.txt} where there are words only. It errs on the
 * side of keeping an entry closed.
 */
final class Sensitivity {

    /**
     * @param words that tell the category
     * @param not phrases that are taken out of the text first
     */
    private record Stems(AccessCategory category, WordStems words, WordStems not) {}

    private static final char AFTER_EVERY_CODE = '\uFFFF';

    private final Map<String, TreeMap<String, Range>> bySystem = new HashMap<>();
    private final List<Stems> stems = new ArrayList<>();
    /** Of all categories at once: nearly every text is passed over by this alone. */
    private final WordStems all;

    private record Range(String to, AccessCategory category) {}

    Sensitivity(DataFile codes, DataFile words) {
        for (var row : codes.rows()) {
            AccessCategory category = AccessCategory.valueOf(row.get(0));
            for (String code : row.subList(2, row.size())) {
                if (!code.isEmpty()) {
                    add(row.get(1), code, category);
                }
            }
        }
        Map<AccessCategory, List<List<String>>> byCategory = words.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> AccessCategory.valueOf(row.get(0)),
                        () -> new EnumMap<>(AccessCategory.class),
                        Collectors.toList()));
        byCategory.forEach((category, rows) ->
                stems.add(new Stems(category, new WordStems(cells(rows, 2)), new WordStems(cells(rows, 3)))));
        all = new WordStems(cells(words.rows(), 2));
    }

    private static List<String> cells(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .flatMap(row -> List.of(row.get(column).replace("not:", "").split("\\|")).stream())
                .distinct()
                .toList();
    }

    private void add(String system, String code, AccessCategory category) {
        int dash = code.indexOf('-');
        // The codes of LOINC have a hyphen, too, but begin with a digit.
        boolean isRange = dash > 0 && dash < code.length() - 1 && Character.isLetter(code.charAt(0));
        String from = isRange ? code.substring(0, dash) : code;
        String to = (isRange ? code.substring(dash + 1) : code) + AFTER_EVERY_CODE;
        bySystem.computeIfAbsent(system, unknown -> new TreeMap<>()).put(from, new Range(to, category));
    }

    /** @param paths where concepts stand that tell what the entry is about */
    Optional<AccessCategory> of(JsonObject body, List<Path> paths) {
        Optional<AccessCategory> labelled = labels(body.object("meta").member("security"));
        if (labelled.isPresent()) {
            return labelled;
        }
        for (Path path : paths) {
            for (Json value : path.find(body)) {
                Optional<AccessCategory> category = concept(CodedText.of(value));
                if (category.isPresent()) {
                    return category;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<AccessCategory> labels(Json labels) {
        if (labels instanceof JsonArray array) {
            for (JsonObject label : array.objects()) {
                Optional<AccessCategory> category = coding(Coding.of(label));
                if (category.isPresent()) {
                    return category;
                }
            }
        }
        return Optional.empty();
    }

    /** By the codes of a concept, and by its words. */
    Optional<AccessCategory> concept(CodedText concept) {
        for (Coding coding : concept.codings()) {
            Optional<AccessCategory> category =
                    coding(coding).or(() -> coding.display().flatMap(this::words));
            if (category.isPresent()) {
                return category;
            }
        }
        return concept.text().flatMap(this::words);
    }

    private Optional<AccessCategory> coding(Coding coding) {
        if (coding.system().isEmpty() || coding.code().isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, Range> ranges = bySystem.get(coding.system().get());
        var range = ranges == null ? null : ranges.floorEntry(coding.code().get());
        return range != null && coding.code().get().compareTo(range.getValue().to()) <= 0
                ? Optional.of(range.getValue().category())
                : Optional.empty();
    }

    /** By words alone. */
    Optional<AccessCategory> words(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        if (!all.areIn(folded)) {
            return Optional.empty();
        }
        for (Stems each : stems) {
            if (each.words().areIn(folded)
                    && (each.not().isEmpty() || each.words().areIn(each.not().takenOut(folded)))) {
                return Optional.of(each.category());
            }
        }
        return Optional.empty();
    }
}
