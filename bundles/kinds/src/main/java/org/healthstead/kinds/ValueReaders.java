// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * The readers that a kind's file can name after {@code value}: {@code observed}, {@code words PATHS}, {@code amount
 * PATHS}, {@code dosage PATHS}, {@code relatives PATHS}.
 */
final class ValueReaders {

    private static final int MAX_WORDS = 6;

    private ValueReaders() {}

    /** @throws IllegalArgumentException with what was got and wanted */
    static ValueReader parse(String text, Words words) {
        int blank = text.indexOf(' ');
        String name = blank < 0 ? text : text.substring(0, blank);
        List<Path> paths = KindRules.paths(blank < 0 ? "" : text.substring(blank));
        return switch (name) {
            case "" -> reading -> Shown.NOTHING;
            case "observed" -> new ObservedValue(words);
            case "words" -> reading -> words(reading, paths, words);
            case "amount" -> reading -> amount(reading, paths);
            case "dosage" -> {
                DosageWords dosage = new DosageWords(words);
                yield reading -> dosage(reading, paths, dosage);
            }
            case "relatives" -> reading -> relatives(reading, paths, words);
            default ->
                throw new IllegalArgumentException(
                        "\"" + name + "\" reads no value; wanted observed, words, amount, dosage or relatives");
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

    private static Shown amount(Reading reading, List<Path> paths) {
        for (Path path : paths) {
            for (Json value : path.find(reading.body())) {
                Optional<Quantity> quantity =
                        value instanceof JsonObject object ? Quantity.of(object) : Optional.empty();
                if (quantity.isPresent()) {
                    Shown shown = Shown.quantity(quantity.get());
                    return new Shown(shown.value(), shown.unit(), Optional.empty(), List.of());
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

    /** Conditions of a relative, each with the age at its beginning. */
    private static Shown relatives(Reading reading, List<Path> paths, Words words) {
        List<Wording> all = new ArrayList<>();
        for (Path path : paths) {
            for (Json value : path.find(reading.body())) {
                if (value instanceof JsonObject condition) {
                    words.of(condition.member("code"), reading)
                            .map(name -> DateReader.age(condition.object("onsetAge"))
                                    .map(age -> Wording.term("had-at-age", name, age))
                                    .orElse(name))
                            .ifPresent(all::add);
                }
            }
        }
        return all.isEmpty() ? Shown.NOTHING : Shown.words(Optional.of(joined("; ", all)));
    }
}
