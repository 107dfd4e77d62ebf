// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.healthstead.plugin.immunizations.engine.SeriesStatus;
import org.junit.jupiter.api.Test;

class CaseReaderTest {

    private static final String HEAD = "CDC_Test_ID,Test_Case_Name,DOB,gender,Series_Status,Date_Administered_1,CVX_1,"
            + "Evaluation_Status_1,Earliest_Date,Recommended_Date,Past_Due_Date,Vaccine_Group,Assessment_Date\n";

    private static List<CdsiCase> read(String rows) {
        return new CaseReader("a.csv", List.of("Polio")).read(HEAD + rows);
    }

    @Test
    void datesMayBeIsoAmericanOrSerial() {
        CdsiCase one = read("X-1,\"a, \"\"b\"\"\",45000,F,Not complete,3/31/2025,3,Valid,2025-04-28,,,POL,2025-03-31\n")
                .getFirst();
        assertEquals(LocalDate.of(2023, 3, 15), one.patient().birth());
        assertEquals(LocalDate.of(2025, 3, 31), one.given().getFirst().date());
        assertEquals("03", one.given().getFirst().cvx(), "the zero that a spreadsheet lost");
        assertEquals("a, \"b\"", one.name());
        assertEquals("Polio", one.group());
        assertEquals(SeriesStatus.NOT_COMPLETE, one.status());
    }

    @Test
    void aRowWithoutIdOrExpectationIsRefused() {
        assertRefused(",,,,,,,,,,,,\n", "cdc_test_id");
        assertRefused("X-1,a,2020-01-01,F,,,,,,,,POL,2025-03-31\n", "series_status");
        assertRefused("X-1,a,2020-01-01,F,Complete,2025-03-31,03,,,,,POL,2025-03-31\n", "evaluation_status_1");
    }

    private static void assertRefused(String row, String column) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> read(row)).getMessage();
        assertTrue(message.contains("row 2") && message.contains(column), message);
    }

    @Test
    void onlyFilesWithCasesAreRead() {
        assertTrue(CaseReader.hasCases(HEAD));
        assertFalse(CaseReader.hasCases("Column,Field Name,Description\nA,CDC_Test_ID,id\n"));
    }
}
