// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.Judgement;

/**
 * What a source says about a result, by the table {@code interpretation.tsv}: every coding of every concept, and their
 * words. The gravest counts.
 */
final class Interpretation {

    /**
     * @param flag code of HL7 v3, or the source's own words
     * @param judgement what it means
     */
    record Said(String flag, Judgement judgement) {}

    private final Map<String, Said> byCode = new HashMap<>();
    private final Map<String, Said> byWords = new HashMap<>();

    Interpretation(DataFile table) {
        for (var row : table.rows()) {
            Said said = new Said(row.get(0), Judgement.valueOf(row.get(1)));
            byCode.put(row.get(0).toUpperCase(Locale.ROOT), said);
            for (int column = 2; column < row.size(); column++) {
                for (String words : row.get(column).split("\\|")) {
                    if (!words.isBlank()) {
                        byWords.putIfAbsent(folded(words), said);
                    }
                }
            }
        }
    }

    /** @param value the member {@code interpretation}, may be null */
    Optional<Said> of(Json value) {
        return switch (value) {
            case JsonArray array -> {
                Optional<Said> gravest = Optional.empty();
                for (Json item : array) {
                    gravest = graver(gravest, of(item));
                }
                yield gravest;
            }
            case JsonObject concept -> concept(CodedText.of(concept));
            case null -> Optional.empty();
            default -> value.scalarText().flatMap(this::understood);
        };
    }

    private Optional<Said> concept(CodedText concept) {
        Optional<Said> gravest = concept.text().flatMap(this::understood);
        for (Coding coding : concept.codings()) {
            gravest = graver(gravest, coding.code().flatMap(this::understood));
            gravest = graver(gravest, coding.display().flatMap(this::understood));
        }
        if (gravest.isPresent()) {
            return gravest;
        }
        return concept.words()
                .filter(words -> !words.isBlank())
                .map(words -> new Said(words, Judgement.NOT_UNDERSTOOD));
    }

    private Optional<Said> understood(String text) {
        Said said = byCode.get(text.strip().toUpperCase(Locale.ROOT));
        if (said == null) {
            said = byWords.get(folded(text));
        }
        if (said == null) {
            // Laboratories print H* or L! for a code with emphasis.
            said = byCode.get(text.replaceAll("[*!+\\s]", "").toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(said);
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ");
    }

    static Optional<Said> graver(Optional<Said> one, Optional<Said> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return other.get().judgement().compareTo(one.get().judgement()) < 0 ? other : one;
    }
}
