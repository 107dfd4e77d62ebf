// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/**
 * What stands beside the title.
 *
 * @param value without unit
 * @param unit of a value that is one number
 * @param details what was said with it
 * @param measured every number, in the order of the body
 * @param isAbsence the value only says why there is none
 */
record Shown(
        Optional<Wording> value,
        Optional<String> unit,
        Optional<Wording> details,
        List<Measured> measured,
        boolean isAbsence) {

    static final Shown NOTHING = words(Optional.empty());

    static Shown words(Optional<Wording> words) {
        return new Shown(words, Optional.empty(), Optional.empty(), List.of(), false);
    }

    /** @param unit of a value that is one number */
    static Shown value(Optional<Wording> value, Optional<String> unit) {
        return new Shown(value, unit, Optional.empty(), List.of(), false);
    }

    /** @param reason why there is no value */
    static Shown absent(Optional<Wording> reason) {
        return new Shown(reason, Optional.empty(), Optional.empty(), List.of(), reason.isPresent());
    }

    /** @param holder what the number is the value of */
    static Shown quantity(Quantity quantity, JsonObject holder) {
        // A number that no computer can hold is shown and not compared.
        List<Measured> measured = Numbers.parse(quantity.lexeme()).isPresent()
                ? List.of(new Measured(holder, Measurement.of(quantity)))
                : List.of();
        return new Shown(
                Optional.of(Wording.amount(quantity.shownValue(), "")),
                quantity.shownUnit().filter(unit -> !unit.equals("1")),
                Optional.empty(),
                measured,
                false);
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    Shown withDetails(Optional<Wording> more, List<Measured> all) {
        return new Shown(value, unit, more, all, isAbsence);
    }
}
