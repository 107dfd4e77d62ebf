// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SeriesPoint;

/** One of the two values of a blood pressure. The codes are those of HL7 FHIR R4 (4.0.1), profile bp. */
enum PressurePart {
    UPPER("http://loinc.org|8480-6"),
    LOWER("http://loinc.org|8462-4");

    /** The code of the two together. */
    static final String BOTH = "http://loinc.org|85354-9";

    private final String token;

    PressurePart(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    PressurePart other() {
        return this == UPPER ? LOWER : UPPER;
    }

    /** True for a value that was measured as this one, alone or as a part. */
    boolean is(SeriesPoint point, PlainName names) {
        return is(PlainName.code(point), names);
    }

    /** True for a result that is this one number and nothing else. */
    boolean isAlone(Projection line, PlainName names) {
        return line.measurements().size() == 1
                && line.measurements().getFirst().component().isEmpty()
                && is(line.code(), names);
    }

    /** True for a result that has this one as a part. */
    boolean isIn(Projection line, PlainName names) {
        return line.measurements().stream().map(Measurement::code).anyMatch(code -> is(code, names));
    }

    private boolean is(Optional<String> code, PlainName names) {
        return names.analytes()
                .flatMap(known -> known.of(token))
                .filter(analyte -> code.filter(analyte.codes()::contains).isPresent())
                .isPresent();
    }
}
