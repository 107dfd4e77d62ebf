// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameTableTest {

    @Test
    void findsEachOfAHundredThousandTexts() {
        NameTable table = new NameTable();
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            assertEquals(NameTable.NONE, table.putIdentity("Observation/" + i, i));
            table.putReference("Observation/" + i, i);
            table.putReference("urn:uuid:" + i, i);
        }
        NameTable.Lookup lookup = table.lookup();
        for (int i = 0; i < count; i++) {
            assertEquals(i, lookup.find("Observation/" + i, 0));
            assertEquals(i, lookup.find("urn:uuid:" + i, 0));
            assertEquals(NameTable.NONE, lookup.find("Patient/" + i, 0));
        }
        assertEquals(2L * count, table.size());
    }

    @Test
    void answersTheFirstItemOfAnIdentity() {
        NameTable table = new NameTable();
        assertEquals(NameTable.NONE, table.putIdentity("a", 3));
        assertEquals(3, table.putIdentity("a", 4));
        assertEquals(3, table.putIdentity("a", 5));
        assertEquals(NameTable.NONE, table.lookup().find("a", 0), "an identity alone is no reference");
    }

    @Test
    void linksNothingToATextOfTwoItems() {
        NameTable table = new NameTable();
        table.putReference("x", 1);
        table.putReference("x", 1);
        assertEquals(1, table.lookup().find("x", 0));
        table.putReference("x", 2);
        assertEquals(NameTable.NONE, table.lookup().find("x", 0));
        table.putReference("x", 1);
        assertEquals(NameTable.NONE, table.lookup().find("x", 0));
        table.putReference("y", 0);
        table.putIdentity("y", 7);
        assertEquals(NameTable.NONE, table.lookup().find("y", 0));
        assertEquals(7, table.putIdentity("y", 8));
    }

    @Test
    void looksInTheDocumentFirstAndThenInTheFile() {
        NameTable table = new NameTable();
        table.putReference("Observation/1", 1);
        table.putReference(NameTable.scoped("Observation/1", 7), 2);
        assertEquals(1, table.lookup().find("Observation/1", 0));
        assertEquals(2, table.lookup().find("Observation/1", 7));
        assertEquals(1, table.lookup().find("Observation/1/_history/4", 8));
    }

    @Test
    void readsUuidsInBothCasesAndIdentifiersEscapedOrNot() {
        NameTable table = new NameTable();
        table.putReference("urn:uuid:0A1B", 1);
        table.putReference("Practitioner?identifier=npi|9", 2);
        assertEquals(1, table.lookup().find("urn:uuid:0a1b", 0));
        assertEquals(2, table.lookup().find("Practitioner?identifier=npi%7C9", 0));
    }

    /** Vectors of the SipHash reference implementation (vectors_sip128), whose key is 00 01 ... 0f. */
    @Test
    void hashesAsSipHashDoes() {
        TextHash hash = new TextHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        hash.of("");
        assertEquals(0xe6a825ba047f81a3L, hash.high());
        assertEquals(0x930255c71472f66dL, hash.low());
        hash.of("\u0100");
        assertEquals(0xc75da4a48d227781L, hash.high());
        assertEquals(0xe4ff0af6de8ba3fcL, hash.low());
    }
}
