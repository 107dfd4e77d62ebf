// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;

/** Reads who a FHIR Patient is. */
final class PatientSubject {

    private static final int MAX_NAMES = 20;

    private PatientSubject() {}

    static Subject of(JsonObject patient) {
        List<String> names = new ArrayList<>();
        for (JsonObject name : patient.array("name").objects()) {
            add(names, name.string("text").orElse(""));
            String given = String.join(" ", name.array("given").strings());
            add(names, given + " " + name.string("family").orElse(""));
        }
        return new Subject(names, patient.string("birthDate").flatMap(PatientSubject::date));
    }

    private static void add(List<String> names, String name) {
        if (!name.isBlank() && names.size() < MAX_NAMES) {
            names.add(name.strip());
        }
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
