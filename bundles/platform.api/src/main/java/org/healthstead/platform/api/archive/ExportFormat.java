// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.archive;

import java.util.Optional;

/** What a record can be written as. */
public enum ExportFormat {
    /** Everything, as a ZIP that any browser opens and that we read again. */
    WHOLE("whole"),
    /** The entries alone: one FHIR R4 resource on each line. */
    FHIR_NDJSON("fhir-ndjson");

    private final String word;

    ExportFormat(String word) {
        this.word = word;
    }

    /** How addresses and commands name it. */
    public String word() {
        return word;
    }

    public static Optional<ExportFormat> of(String word) {
        for (ExportFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
