// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.util.List;
import java.util.Objects;

/**
 * The words of one page. Immutable.
 *
 * @param number from 1
 * @param text lines are separated by {@code \n}, paragraphs by an empty line; empty when there are no words
 * @param words where each word stands on the page, in the order of the text; empty when the page is not drawn (office
 *     files) or has none
 * @param origin how the words came to be known
 * @param name of the part, for what is no sheet of paper: the sheet of a workbook, the file in an archive; else empty
 */
public record DocumentPage(int number, String text, List<Word> words, Origin origin, String name) {

    /** How sure the words of a page are. */
    public enum Origin {
        /** The file says them. */
        WRITTEN,
        /**
         * A program recognised them in a picture, ours or the scanner's: letters, and above all digits and signs, may
         * be wrong.
         */
        RECOGNIZED,
        /** The page is a picture, and no program was there that could read it, or the one that was gave up. */
        UNREAD
    }

    /**
     * A word and its box. Places are parts of the page's width and height, 0 to 1, from the upper left corner of the
     * page as {@link DocumentReader#picture} draws it.
     *
     * @param from first UTF-16 unit in the text
     * @param to after the last
     * @param sureness 0 to 100; 100 for words that the file says
     */
    public record Word(int from, int to, float left, float top, float width, float height, int sureness) {}

    public DocumentPage {
        Objects.requireNonNull(text, "text");
        words = List.copyOf(words);
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
    }

    /** Number and size only: what stands on the page is never here. */
    @Override
    public String toString() {
        return "page " + number + ", " + text.length() + " characters, " + origin;
    }
}
