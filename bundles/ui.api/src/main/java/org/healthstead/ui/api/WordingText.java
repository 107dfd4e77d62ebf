// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Wording;

/**
 * Prints a {@link Wording} in the reader's language. Our own words are translated; numbers, units and dates look as on
 * every page; the source's words stay as they are.
 */
public final class WordingText {

    private WordingText() {}

    /** The words as plain text. */
    public static String of(Wording words, Locale locale) {
        return words.in(locale, new ReadersPrinter(locale));
    }

    /** {@link Projection#value} with its unit, as one text. */
    public static Optional<String> valueWithUnit(Projection projection, Locale locale) {
        return projection
                .valueWords()
                .map(words -> of(words, locale)
                        + projection
                                .unit()
                                .map(unit -> '\u00a0' + QuantityLabel.unit(unit))
                                .orElse(""));
    }

    private record ReadersPrinter(Locale locale) implements Wording.Printer {

        @Override
        public String amount(String number, String unit) {
            String digits = QuantityLabel.number(number, locale);
            return unit.isEmpty() ? digits : digits + '\u00a0' + QuantityLabel.unit(unit);
        }

        @Override
        public String date(PartialDate date) {
            return PartialDateLabel.words(date, locale);
        }
    }
}
