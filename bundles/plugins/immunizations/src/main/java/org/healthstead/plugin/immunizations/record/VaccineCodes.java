// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.PartialDate;

/**
 * Reads what was given from the body of an Immunization: FHIR R4 {@code vaccineCode} and {@code manufacturer}. The
 * systems are those that HL7 gives to CDC's code sets, http://terminology.hl7.org/NamingSystem-CVX.html and
 * NamingSystem-MVX.html, by address and by OID.
 */
final class VaccineCodes {

    private static final Set<String> CVX = Set.of("http://hl7.org/fhir/sid/cvx", "urn:oid:2.16.840.1.113883.12.292");

    private static final Set<String> MVX = Set.of("http://hl7.org/fhir/sid/mvx", "urn:oid:2.16.840.1.113883.12.227");

    private VaccineCodes() {}

    /** The first code of CVX, as CDC writes it: with two digits at least. */
    static Optional<String> cvx(JsonObject body) {
        for (Coding coding : CodedText.of(body.member("vaccineCode")).codings()) {
            Optional<String> code = coding.system()
                    .filter(CVX::contains)
                    .flatMap(system -> coding.code())
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
            if (code.isPresent()) {
                return code.map(text -> text.length() == 1 ? "0" + text : text);
            }
        }
        return Optional.empty();
    }

    /** The maker as a code of MVX, when the body itself has it. */
    static Optional<String> maker(JsonObject body) {
        JsonObject identifier = body.object("manufacturer").object("identifier");
        return identifier.string("system").filter(MVX::contains).flatMap(system -> identifier.string("value"));
    }

    /**
     * The day on which it was given, as its source wrote it: {@code occurrenceDateTime}, in files of older releases
     * {@code date}. Never {@code recorded}, on which somebody only wrote it down. Empty when it says less than a day.
     */
    static Optional<LocalDate> day(JsonObject body) {
        return body.string("occurrenceDateTime").or(() -> body.string("date")).flatMap(VaccineCodes::parse);
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return HistoryReader.day(PartialDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the source says that less than a full dose was given: FHIR {@code isSubpotent}. */
    static boolean isSubpotent(JsonObject body) {
        return body.member("isSubpotent") instanceof JsonBoolean flag && flag.value();
    }
}
