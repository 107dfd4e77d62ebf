// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import java.util.List;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;

/** What an entry says in another record: whom it is about; everything else stays as it came. */
final class MovedBodies {

    /** Where the resources of FHIR R4 say whom they are about. */
    private static final List<String> ABOUT = List.of("subject", "patient", "beneficiary");

    private static final Pattern PATIENT = Pattern.compile("(.*/)?Patient/[^/]+(/_history/.*)?");

    private MovedBodies() {}

    static JsonObject about(PersonId person, JsonObject body) {
        JsonObject moved = body;
        for (String member : ABOUT) {
            boolean isPatient = body.object(member)
                    .string("reference")
                    .filter(text -> PATIENT.matcher(text).matches())
                    .isPresent();
            if (isPatient) {
                moved = moved.with(
                        member,
                        JsonObject.builder()
                                .put("reference", "Patient/" + person)
                                .build());
            }
        }
        return moved;
    }
}
