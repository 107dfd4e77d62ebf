// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.ui.api.Addresses;

/** Where the page about moves is. */
public final class MovingAddresses {

    /** The source that is meant; without one everything. */
    public static final String SOURCE = "source";

    /** Id of the person to whom something moves. */
    public static final String PERSON = "to";

    /** Name, birth date or number of that person. */
    public static final String WHO = "who";

    /** What to do about a move. */
    public static final String BACK = "back";

    private MovingAddresses() {}

    /** The page; takes a POST with {@link #PERSON} and {@link #SOURCE}. */
    public static String page(PersonId person) {
        return "/person/" + person + "/move";
    }

    /** The page with a source chosen. */
    public static String source(PersonId person, SourceId source) {
        return Addresses.with(page(person), SOURCE, source.toString());
    }

    /** Takes a POST that takes the move back, when it has {@link #BACK}, or goes on with it. */
    public static String job(PersonId person, JobId job) {
        return page(person) + "/" + job;
    }
}
