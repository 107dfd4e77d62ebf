// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Set;
import org.healthstead.api.json.JsonObject;

/**
 * Tells a clinical note that comes as a DiagnosticReport, as US Core's profile for report and note exchange has it,
 * from a report of results.
 */
final class ReportedNotes {

    /** What a report of results has, beside its text. */
    private static final List<String> FINDINGS =
            List.of("result", "imagingStudy", "media", "conclusion", "conclusionCode");

    /** Diagnostic services: the system to which FHIR R4 binds the category of a DiagnosticReport. */
    private static final String SERVICES = "http://terminology.hl7.org/CodeSystem/v2-0074";

    /** Radiology, cardiology and pathology in US Core's value set us-core-diagnosticreport-category. */
    private static final Set<String> US_CORE_SERVICES = Set.of("LP29684-5", "LP29708-2", "LP7839-6");

    private ReportedNotes() {}

    /** Whether it is nothing but a text, and no diagnostic service says that the text is its report. */
    static boolean isNote(JsonObject report) {
        return report.has("presentedForm")
                && FINDINGS.stream().noneMatch(report::has)
                && report.array("category").objects().stream()
                        .flatMap(category -> CodedText.of(category).codings().stream())
                        .noneMatch(ReportedNotes::isService);
    }

    private static boolean isService(Coding coding) {
        return coding.system().filter(SERVICES::equals).isPresent()
                || coding.code().filter(US_CORE_SERVICES::contains).isPresent();
    }
}
