// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Quantity;
import org.healthstead.kinds.analyte.Measurand;

/**
 * What makes points one series.
 *
 * @param sort type and subject
 * @param ownCode of the entry
 * @param ofItself the name by this code alone
 * @param measurand what is measured; its analyte takes the place of the code
 */
record SeriesName(String sort, Optional<String> ownCode, String ofItself, Optional<Measurand> measurand) {

    /** Characters that a name is told by: no more than every store keeps of it. */
    private static final int MAX_TITLE = 250;

    private static final int MAX_UNIT = 30;
    private static final String NO_NUMBER = "words";
    private static final String NO_UNIT = "none";

    /** The code that it is known by. */
    Optional<String> code() {
        return measurand.map(known -> known.analyte().id()).or(() -> ownCode);
    }

    SeriesName with(Optional<Measurand> other) {
        return new SeriesName(sort, ownCode, ofItself, other);
    }

    /** Numbers of one dimension. A unit that is not understood stands by itself, as it is written. */
    String ofNumbers(Optional<CanonicalValue> comparable, Quantity quantity) {
        String dimension = comparable.map(CanonicalValue::unit).orElseGet(() -> ownUnit(quantity));
        return measurand
                        .map(known -> sort + "analyte\n" + known.analyte().id() + "\n\n")
                        .orElse(ofItself)
                + dimension;
    }

    /** Two things that are told in words can share a code; one must not hide the other. */
    String ofWords(Optional<String> title) {
        return ofItself + folded(title.orElse(""), MAX_TITLE) + NO_NUMBER;
    }

    private static String ownUnit(Quantity quantity) {
        return quantity.shownUnit()
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .map(unit -> "as " + cut(unit, MAX_UNIT))
                .orElse(NO_UNIT);
    }

    static String folded(String words, int most) {
        return cut(words, most).strip().toLowerCase(Locale.ROOT);
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    static String title(Optional<String> words) {
        return folded(words.orElse(""), MAX_TITLE);
    }
}
