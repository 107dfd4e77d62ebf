// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void comesBackFromItsJson() {
        RejectedItem rejected = new RejectedItem("entry[17]", "HS-FHIR-NO-TYPE", "no type");
        RejectedItem warning = new RejectedItem("entry[3]", "HS-IMPORT-DATE", "no date", "birthDate", "2021-02-30");
        ImportReport report = new ImportReport(1, 2, 3, 4, 5, List.of(rejected), List.of(warning));
        assertEquals(report, ImportReport.of(JsonObject.parse(report.toJson().toUtf8())));
        assertEquals(15, report.items());
    }

    @Test
    void readsAnEmptyObjectAsNothingDone() {
        assertEquals(ImportReport.EMPTY, ImportReport.of(JsonObject.EMPTY));
    }

    @Test
    void keepsMessagesShortAndOutOfExceptions() {
        RejectedItem item = new RejectedItem("line 4", "HS-FHIR-NOT-JSON", "x".repeat(5_000));
        assertEquals(RejectedItem.MAX_MESSAGE, item.message().length());
        ImportException refused = new ImportException(item);
        assertEquals("HS-FHIR-NOT-JSON", refused.getMessage());
        assertFalse(refused.toString().contains("xxx"));
        assertEquals(item, refused.reason());
    }
}
