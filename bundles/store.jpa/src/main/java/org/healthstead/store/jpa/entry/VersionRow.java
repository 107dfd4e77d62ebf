// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.UUID;

/**
 * A row of VERSION: body, history and change log in one. 0 means none in numbers.
 *
 * @param change number of the change, the key
 * @param entry which entry
 * @param person number of the person whose key sealed the body
 * @param version from 1
 * @param previous change number of the version before
 * @param bodyFrom change number of the version whose body this one has again
 * @param recordedAt nanoseconds since 1970
 * @param operation code
 * @param importNumber of the import that did it, or of the undone one
 * @param author number of the account
 * @param place in the file; empty for none
 * @param bodySize length of the body's text
 * @param body sealed; null when there is none of its own
 */
public record VersionRow(
        long change,
        UUID entry,
        int person,
        int version,
        long previous,
        long bodyFrom,
        long recordedAt,
        int operation,
        int importNumber,
        int author,
        String place,
        int bodySize,
        byte[] body) {

    static final int MAX_PLACE = 200;

    public VersionRow {
        place = place.length() <= MAX_PLACE ? place : place.substring(0, MAX_PLACE);
    }

    /** The change whose row holds this version's body; 0 when the version has none. */
    public long bodyAt() {
        return body != null ? change : bodyFrom;
    }

    /** Whether a source had said it in another record, before the entry was moved here: no import here has. */
    public boolean isSaidElsewhere() {
        return importNumber == 0 && bodySize > 0 && MoveTrail.isSaid(place);
    }
}
