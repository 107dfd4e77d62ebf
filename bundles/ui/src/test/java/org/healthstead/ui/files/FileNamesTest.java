// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void namesFilesAfterWhatTheyAre() {
        assertEquals("Biopsy.pdf", FileNames.of("Biopsy", "application/pdf"));
        assertEquals("Biopsy.pdf", FileNames.of("Biopsy.PDF", "application/pdf"));
        assertEquals("letter.exe.pdf", FileNames.of("letter.exe", "application/pdf"));
        assertEquals(
                "a b.bin",
                FileNames.of("../../a\u0000/b", "application/x-thing").replace(".. .. ", ""));
        assertEquals("file.txt", FileNames.of("...", "text/x-unknown"));
        assertEquals("Entlaßbrief.xml", FileNames.of("Entlaßbrief", "application/hl7-cda+xml"));
    }
}
