// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.share;

import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.ui.context.UiServices;

/** To whose records somebody can add. */
public final class SharePeople {

    /** More are no list that anybody chooses from. */
    private static final int MOST = 500;

    private SharePeople() {}

    /** Ordered by name; a clinic gets the first ones. */
    public static List<Person> of(UiServices services, Caller caller) {
        return services.persons().list("", MOST, caller).stream()
                .filter(person -> services.addsDocuments(person.id(), caller))
                .toList();
    }
}
