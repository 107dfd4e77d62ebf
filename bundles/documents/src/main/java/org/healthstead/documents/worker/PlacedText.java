// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.documents.protocol.PageFrame.Word;

/** The text of a page while it is put together, with the place of each word. */
final class PlacedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();

    /** @param box parts of the page; what lies beside the page is cut off, and a word outside has no place */
    void word(String word, Rectangle2D box, int sureness) {
        int from = text.length();
        text.append(word);
        Rectangle2D onPage = box.createIntersection(new Rectangle2D.Double(0, 0, 1, 1));
        if (onPage.getWidth() > 0 && onPage.getHeight() > 0) {
            words.add(new Word(
                    from,
                    text.length(),
                    (float) onPage.getX(),
                    (float) onPage.getY(),
                    (float) onPage.getWidth(),
                    (float) onPage.getHeight(),
                    sureness));
        }
    }

    void space() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    void line() {
        trimLine();
        if (!text.isEmpty() && !endsWith("\n")) {
            text.append('\n');
        }
    }

    void paragraph() {
        line();
        if (!text.isEmpty() && !endsWith("\n\n")) {
            text.append('\n');
        }
    }

    private void trimLine() {
        while (endsWith(" ")) {
            text.setLength(text.length() - 1);
        }
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length() && text.lastIndexOf(end) == text.length() - end.length();
    }

    String text() {
        return text.toString().stripTrailing();
    }

    List<Word> words() {
        return words;
    }

    int letters() {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }
}
