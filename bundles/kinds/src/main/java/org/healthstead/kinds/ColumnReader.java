// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.ListColumn;
import org.healthstead.api.record.Wording;

/**
 * A column of a list, with what fills it in: {@code NAME [phone] DERIVATION}. A derivation is a part of the line, one
 * of {@link ValueReaders}, {@code day PATHS} for a date without the rest, or {@code code PATHS} for codes. Safe for
 * several threads.
 *
 * @param column as others see it
 * @param reader of what the line of an entry does not have
 */
record ColumnReader(ListColumn column, ValueReader reader) {

    private static final String PHONE = "phone";
    private static final String DAY = "day";
    private static final String CODE = "code";

    /** @throws IllegalArgumentException with what was got and wanted */
    static ColumnReader parse(String text, Labels labels, Words words) {
        String[] named = text.split("\\s+", 2);
        String rest = named.length < 2 ? "" : named[1];
        boolean isOnPhone = rest.equals(PHONE) || rest.startsWith(PHONE + " ");
        String derivation = (isOnPhone ? rest.substring(PHONE.length()) : rest).strip();
        if (derivation.isEmpty()) {
            throw new IllegalArgumentException("the column \"" + named[0] + "\" says nothing; wanted one of "
                    + ListColumn.LINE.stream().sorted().toList() + ", or a reader and its paths");
        }
        Label heading = labels.of(named[0]);
        ListColumn column = new ListColumn(named[0], heading, isOnPhone, derivation);
        return new ColumnReader(
                column, column.isOfLine() ? reading -> Shown.NOTHING : reader(derivation, labels, words));
    }

    private static ValueReader reader(String derivation, Labels labels, Words words) {
        if (derivation.startsWith(DAY + " ")) {
            return days(DateReader.of(derivation.substring(DAY.length())));
        }
        if (derivation.startsWith(CODE + " ")) {
            return codes(KindRules.paths(derivation.substring(CODE.length())), labels, words);
        }
        return ValueReaders.parse(derivation, words);
    }

    /** Codes of FHIR's own lists come without words: ours are in the table of labels. */
    private static ValueReader codes(List<Path> paths, Labels labels, Words words) {
        return reading -> {
            List<Wording> all = new ArrayList<>();
            for (Path path : paths) {
                for (Json value : path.find(reading.body())) {
                    Optional<Wording> said = value.scalarText().flatMap(labels::choice);
                    said.or(() -> words.of(value, reading))
                            .filter(each -> !all.contains(each))
                            .ifPresent(all::add);
                }
            }
            return all.isEmpty() ? Shown.NOTHING : Shown.words(Optional.of(ValueReaders.joined(", ", all)));
        };
    }

    private static ValueReader days(DateReader dates) {
        return reading -> {
            DateReader.When when = dates.read(reading);
            return Shown.words(
                    when.date().map(date -> Wording.moment(date.text())).or(when::words));
        };
    }

    Optional<Wording> cell(Reading reading) {
        Shown shown = reader.read(reading);
        return shown.value()
                .map(value -> shown.unit().map(unit -> value.and(" ").and(unit)).orElse(value))
                .filter(words -> !words.isBlank());
    }
}
