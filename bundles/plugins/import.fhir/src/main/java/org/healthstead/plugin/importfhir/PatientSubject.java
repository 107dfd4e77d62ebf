// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.Subject;
import org.healthstead.api.importing.Subject.Name;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;

/** Reads who a FHIR Patient is. */
final class PatientSubject {

    private static final int MAX_NAMES = 20;

    private PatientSubject() {}

    static Subject of(JsonObject patient) {
        List<Name> names = patient.array("name").objects().stream()
                .sorted(Comparator.comparing(PatientSubject::rank))
                .map(PatientSubject::name)
                .filter(name -> !name.text().isBlank())
                .limit(MAX_NAMES)
                .toList();
        return new Subject(names, patient.string("birthDate").flatMap(PatientSubject::date));
    }

    /** Names in use before nicknames and former ones. */
    private static int rank(JsonObject name) {
        return switch (name.string("use").orElse("")) {
            case "official" -> 0;
            case "usual" -> 1;
            case "temp" -> 3;
            case "nickname", "anonymous" -> 4;
            case "old", "maiden" -> 5;
            default -> 2;
        };
    }

    private static Name name(JsonObject name) {
        String given = String.join(" ", name.array("given").strings()).strip();
        String family = name.string("family").orElse("").strip();
        String text = name.string("text").map(String::strip).orElse((given + " " + family).strip());
        return new Name(text, given, family);
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
