// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static boolean struck(String style) {
        return MarkedText.isStruck("span", style, "", "");
    }

    @Test
    void knowsWhatIsStruckOut() {
        assertTrue(MarkedText.isStruck("del", "", "", ""));
        assertTrue(MarkedText.isStruck("s", "", "", ""));
        assertTrue(MarkedText.isStruck("strike", "", "", ""));
        assertTrue(MarkedText.isStruck("p", "", "bold strikethrough", ""));
        assertTrue(MarkedText.isStruck("content", "", "", "delete"));
        assertTrue(struck("text-decoration: line-through"));
        assertTrue(struck("color:red;TEXT-DECORATION:underline Line-Through red 2px;"));
        assertTrue(struck("text-decoration-line:line-through !important"));
        assertTrue(struck(" text-decoration : line-through "));
    }

    @Test
    void leavesAloneWhatOnlyLooksLikeIt() {
        assertFalse(MarkedText.isStruck("ins", "", "", "insert"));
        assertFalse(MarkedText.isStruck("p", "", "no-strikethrough", ""));
        assertFalse(struck("text-decoration: underline"));
        assertFalse(struck("text-decoration: line-through; text-decoration: none"));
        assertFalse(struck("content: line-through"));
        assertFalse(struck("line-through"));
    }

    @Test
    void knowsWhatIsHidden() {
        assertTrue(MarkedText.isHidden("display:none"));
        assertTrue(MarkedText.isHidden("color:red; visibility: hidden"));
        assertFalse(MarkedText.isHidden("display:block"));
        assertFalse(MarkedText.isHidden("x-display:none"));
    }
}
