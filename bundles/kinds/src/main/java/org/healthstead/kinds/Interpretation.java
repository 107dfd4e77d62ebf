// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.HashMap;
import java.util.List;
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

    /** What the addresses of the code systems in the table have in them, of any release, and their OIDs. */
    private static final List<String> SYSTEMS = List.of(
            "ObservationInterpretation",
            "observation-interpretation",
            "v2-0078",
            "v2/0078",
            "2.16.840.1.113883.5.83",
            "2.16.840.1.113883.12.78",
            "snomed.info/sct");

    private static final List<String> NOTHING =
            List.of("v3-NullFlavor", "v3/NullFlavor", "2.16.840.1.113883.5.1008", "data-absent-reason");

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
            default -> value.scalarText().flatMap(text -> understood(text).or(() -> notUnderstood(text)));
        };
    }

    private Optional<Said> concept(CodedText concept) {
        Optional<Said> gravest = concept.text().flatMap(this::understood);
        for (Coding coding : concept.codings()) {
            gravest = graver(gravest, coding(coding));
        }
        if (gravest.isPresent() || concept.codings().stream().anyMatch(Interpretation::saysNothing)) {
            return gravest;
        }
        return concept.words().flatMap(Interpretation::notUnderstood);
    }

    /** A code of a laboratory's own may mean something else when the words beside it are none that we know. */
    private Optional<Said> coding(Coding coding) {
        if (saysNothing(coding)) {
            return Optional.empty();
        }
        Optional<Said> byCode = coding.code().flatMap(this::understood);
        Optional<Said> byWords = coding.display().flatMap(this::understood);
        boolean isForeign = coding.system()
                .filter(system -> !system.isBlank() && SYSTEMS.stream().noneMatch(system::contains))
                .isPresent();
        boolean hasOtherWords = byWords.isEmpty()
                && coding.display().filter(words -> !words.isBlank()).isPresent();
        return isForeign && hasOtherWords ? Optional.empty() : graver(byCode, byWords);
    }

    /** Says why nothing is said. */
    private static boolean saysNothing(Coding coding) {
        return coding.system()
                .filter(system -> NOTHING.stream().anyMatch(system::endsWith))
                .isPresent();
    }

    private static Optional<Said> notUnderstood(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(new Said(words.strip(), Judgement.NOT_UNDERSTOOD));
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
