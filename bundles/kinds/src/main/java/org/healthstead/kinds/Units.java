// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Quantity;

/** Tells whether two amounts are of one unit without converting anything. */
final class Units {

    private Units() {}

    /**
     * True when unit or code are spelled alike; {@code mm[Hg]} is mmHg. An amount without unit has that of the other.
     */
    static boolean same(Quantity one, Quantity other) {
        Optional<String> ours = one.shownUnit();
        Optional<String> theirs = other.shownUnit();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return true;
        }
        return folded(ours.get()).equals(folded(theirs.get()))
                || one.code().isPresent() && one.code().equals(other.code());
    }

    private static String folded(String unit) {
        return unit.replace(" ", "")
                .replace("[", "")
                .replace("]", "")
                .replace("µ", "u")
                .replace("μ", "u")
                .replace("^", "*")
                .toLowerCase(Locale.ROOT);
    }
}
