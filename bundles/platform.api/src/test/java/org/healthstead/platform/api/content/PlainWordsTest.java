// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

    @Test
    void takesTagsOutAndReadsEntitiesBesideThem() {
        assertEquals("Cough & cold", PlainWords.of("<p>Cough &amp; <b>cold</b></p>"));
        assertEquals("one two", PlainWords.of("one<br/>two"));
    }

    @Test
    void leavesOutWhatIsStruckOut() {
        assertEquals("Metformin 500 mg", PlainWords.of("Metformin <del>850 mg</del> 500 mg"));
        assertEquals(
                "Metformin 500 mg",
                PlainWords.of("Metformin <span style=\"text-decoration: line-through\">850 mg</span> 500 mg"));
    }

    @Test
    void leavesAloneWhatIsNoMarkup() {
        assertEquals("a < b & c > d", PlainWords.of("a < b & c > d"));
        assertEquals("<at rest> &amp;", PlainWords.of("<at rest> &amp;"));
        assertEquals("R&amp;D", PlainWords.of("R&amp;D"));
    }

    @Test
    void isOneLine() {
        assertEquals("Take with food", PlainWords.of("Take\r\n  with\nfood"));
    }
}
