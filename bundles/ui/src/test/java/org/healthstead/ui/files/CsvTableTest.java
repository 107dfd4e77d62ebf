// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @Test
    void rowsAreOfRfc4180() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvTable table = new CsvTable(out);
        table.row(List.of("a", "b,c", "say \"x\"", "two\nlines", ""));
        table.row(List.of("µg/L"));
        assertEquals("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\r\nµg/L\r\n", out.toString());
    }

    /** A text that a spreadsheet would work out stands there as a text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        =1+1|'=1+1
        +++|'+++
        @sum|'@sum
        -x|'-x
         =1+1|' =1+1
        ＝1+1|'＝1+1
        -4.5|-4.5
        +1e3|+1e3
        <0.01|<0.01
        1-2|1-2
        -1+1|'-1+1
        it's|it's
        """)
    void formulasAreHarmless(String cell, String written) {
        assertEquals(written, CsvTable.harmless(cell));
    }

    @Test
    void whatIsNotSeenBeforeAFormulaDoesNotHideIt() {
        assertEquals("'\t=1+1", CsvTable.harmless("\t=1+1"));
        assertEquals("'\r\n=1+1", CsvTable.harmless("\r\n=1+1"));
    }
}
