// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * The readers that a kind's file can name after {@code value}: {@code observed}, {@code words PATHS}, {@code amount
 * PATHS}, {@code dosage PATHS}, {@code relatives}, {@code answers}.
 */
final class ValueReaders {

    private static final int MAX_WORDS = 6;
    private static final List<String> WITHOUT_PATHS = List.of("observed", "relatives", "answers");
    private static final List<String> NAMES = List.of("observed", "words", "amount", "dosage", "relatives", "answers");

    private ValueReaders() {}

    /** @throws IllegalArgumentException with what was got and wanted */
    static ValueReader parse(String text, Words words) {
        int blank = text.indexOf(' ');
        String name = blank < 0 ? text : text.substring(0, blank);
        List<Path> paths = KindRules.paths(blank < 0 ? "" : text.substring(blank));
        boolean takesPaths = !WITHOUT_PATHS.contains(name);
        if (!name.isEmpty() && paths.isEmpty() == takesPaths && NAMES.contains(name)) {
            throw new IllegalArgumentException("\"" + text + "\" reads nothing; wanted "
                    + (takesPaths ? "paths after \"" + name + "\"" : "\"" + name + "\" by itself"));
        }
        return switch (name) {
            case "" -> reading -> Shown.NOTHING;
            case "observed" -> new ObservedValue(words);
            case "words" -> reading -> words(reading, paths, words);
            case "amount" -> reading -> amount(reading, paths, words);
            case "answers" -> {
                AnswerWords answers = new AnswerWords(words);
                yield answers::read;
            }
            case "dosage" -> {
                DosageWords dosage = new DosageWords(words);
                yield reading -> dosage(reading, paths, dosage);
            }
            case "relatives" -> {
                RelativeWords relatives = new RelativeWords(words);
                yield relatives::read;
            }
            default ->
                throw new IllegalArgumentException(
                        "\"" + name + "\" reads no value; wanted one of " + String.join(", ", NAMES));
        };
    }

    /** All words of the first path that has any. */
    private static Shown words(Reading reading, List<Path> paths, Words words) {
        for (Path path : paths) {
            List<Wording> all = words.all(path.find(reading.body()), reading);
            if (!all.isEmpty()) {
                return Shown.words(Optional.of(joined(", ", all)));
            }
        }
        return Shown.NOTHING;
    }

    static Wording joined(String separator, List<Wording> all) {
        if (all.size() <= MAX_WORDS) {
            return Wording.join(separator, all);
        }
        return Wording.join(separator, all.subList(0, MAX_WORDS))
                .and(separator)
                .and(Wording.term("more", Wording.of(Integer.toString(all.size() - MAX_WORDS))));
    }

    private static Shown amount(Reading reading, List<Path> paths, Words words) {
        for (Path path : paths) {
            for (Json value : path.find(reading.body())) {
                Optional<Quantity> quantity =
                        value instanceof JsonObject object ? Amounts.of(object) : Optional.empty();
                if (quantity.isPresent()) {
                    Shown shown = Shown.quantity(words.withWords(quantity.get()), reading.body());
                    return Shown.value(shown.value(), shown.unit());
                }
            }
        }
        return Shown.NOTHING;
    }

    private static Shown dosage(Reading reading, List<Path> paths, DosageWords dosage) {
        for (Path path : paths) {
            Optional<Wording> said = dosage.of(path.find(reading.body()), reading);
            if (said.isPresent()) {
                return Shown.words(said);
            }
        }
        return Shown.NOTHING;
    }
}
