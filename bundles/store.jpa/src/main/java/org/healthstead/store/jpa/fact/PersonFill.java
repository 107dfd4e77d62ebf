// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import java.util.UUID;

/**
 * How far the keys of one person follow the entries.
 *
 * @param person number
 * @param rules by which the keys were made
 * @param source the only one so far; {@link #NOBODY} before the first
 * @param isSeveral true when there are more sources than one
 * @param background 0 or 1: which half of the entries is being walked over
 * @param lastTime sort key of the last entry that the walk has passed
 * @param lastId its id
 * @param isDone the walk has passed all entries
 */
record PersonFill(
        int person,
        int rules,
        UUID source,
        boolean isSeveral,
        int background,
        long lastTime,
        UUID lastId,
        boolean isDone) {

    static final UUID NOBODY = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    /** Nothing is known of the person's entries. */
    static PersonFill begun(int person, int rules) {
        return new PersonFill(person, rules, NOBODY, false, 0, Long.MAX_VALUE, HIGHEST, false);
    }

    /** The person was added a moment ago: there is nothing to walk over. */
    static PersonFill empty(int person, int rules) {
        return new PersonFill(person, rules, NOBODY, false, 1, Long.MIN_VALUE, NOBODY, true);
    }

    boolean isOf(int number) {
        return rules == number && isDone;
    }

    /** With an entry of a source: the second one begins the walk anew. */
    PersonFill with(UUID another) {
        if (isSeveral || another.equals(source)) {
            return this;
        }
        return source.equals(NOBODY)
                ? new PersonFill(person, rules, another, false, background, lastTime, lastId, isDone)
                : new PersonFill(person, rules, source, true, 0, Long.MAX_VALUE, HIGHEST, false);
    }

    PersonFill walked(long time, UUID id) {
        return new PersonFill(person, rules, source, isSeveral, background, time, id, false);
    }

    /** At the end of one half. */
    PersonFill next() {
        return background == 0
                ? new PersonFill(person, rules, source, isSeveral, 1, Long.MAX_VALUE, HIGHEST, false)
                : new PersonFill(person, rules, source, isSeveral, 1, Long.MIN_VALUE, NOBODY, true);
    }
}
