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
    void leavesOutWhatIsStruckOutByElementStyleOrClass() {
        assertEquals("Metformin 500 mg", PlainWords.of("Metformin <del>850 mg</del> 500 mg"));
        assertEquals("Metformin 500 mg", PlainWords.of("Metformin <S title='a > b' class=\"x\">850 mg</S> 500 mg"));
        assertEquals(
                "Metformin 500 mg",
                PlainWords.of("Metformin <span style=\"text-decoration: line-through\">850 mg</span> 500 mg"));
        assertEquals("Metformin 500 mg", PlainWords.of("Metformin <p class='strikethrough bold'>850 mg</p> 500 mg"));
        assertEquals("b", PlainWords.of("<i style=color:red;text-decoration:line-through>a</i> <b>b</b>"));
    }

    @Test
    void leavesOutWhatIsHidden() {
        assertEquals("shown", PlainWords.of("<p>shown <span style='display:none'>draft</span></p>"));
    }

    @Test
    void keepsWhatOnlyMentionsALineThrough() {
        assertEquals(
                "kept", PlainWords.of("<span style='text-decoration:line-through;text-decoration:none'>kept</span>"));
        assertEquals("kept", PlainWords.of("<span title=\"style='text-decoration:line-through'\">kept</span>"));
        assertEquals("kept", PlainWords.of("<span data-style='text-decoration:line-through'>kept</span>"));
    }

    @Test
    void findsTheEndOfWhatIsStruckOut() {
        assertEquals("a e", PlainWords.of("a <s>b <s>c</s> d</s> e"));
        assertEquals("a e", PlainWords.of("a <span style='text-decoration:line-through'>b <span>c</span> d</span> e"));
        assertEquals("a d", PlainWords.of("a <s>b <i>c</s></i> d"));
        assertEquals("a d", PlainWords.of("a <s>b <del>c</s> x</del> d"));
    }

    @Test
    void aTagWithoutAnEndHidesNothing() {
        assertEquals("Ibuprofen 400 mg", PlainWords.of("Ibuprofen <s>400 mg"));
        assertEquals("Ibuprofen 400 mg", PlainWords.of("Ibuprofen <s/>400 mg</s>"));
        String tags = "<s>".repeat(100_000);
        assertEquals("a b", PlainWords.of("a " + tags + " b"));
        assertEquals("b", PlainWords.of(tags + "a" + "</s>".repeat(100_000) + "b"));
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
