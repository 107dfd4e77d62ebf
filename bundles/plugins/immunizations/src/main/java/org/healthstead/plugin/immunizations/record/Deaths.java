// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import java.util.List;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;

/** Whether any source says that a person has died: FHIR R4 {@code Patient.deceased[x]}. */
public final class Deaths {

    private static final int LOOKED_AT = 20;

    private Deaths() {}

    /** True when one says so, whatever others say: nobody wants to be told then what the dead still need. */
    public static boolean isSaid(EntryStore entries, Person person, Caller caller) {
        List<EntryId> patients =
                entries.page(EntryQuery.of(person.id(), LOOKED_AT).ofType("Patient"), caller).lines().stream()
                        .filter(line -> !line.negated())
                        .map(EntryLine::id)
                        .toList();
        return entries.bodies(patients, caller).values().stream().anyMatch(Deaths::isSaid);
    }

    private static boolean isSaid(JsonObject patient) {
        return patient.has("deceasedDateTime")
                || patient.member("deceasedBoolean") instanceof JsonBoolean said && said.value();
    }
}
