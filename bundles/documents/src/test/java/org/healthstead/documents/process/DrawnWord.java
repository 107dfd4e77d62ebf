// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.awt.geom.Rectangle2D;
import org.healthstead.platform.api.documents.DocumentPage;

/** A word that a test has drawn, and its box as parts of the page. */
record DrawnWord(String text, Rectangle2D box) {

    /** True when the page has this word, at a place that covers most of where it was drawn. */
    boolean isOn(DocumentPage page) {
        return page.words().stream()
                .anyMatch(word -> text.equals(page.text().substring(word.from(), word.to())) && covers(word));
    }

    private boolean covers(DocumentPage.Word word) {
        Rectangle2D common =
                box.createIntersection(new Rectangle2D.Double(word.left(), word.top(), word.width(), word.height()));
        return common.getWidth() > box.getWidth() / 2 && common.getHeight() > box.getHeight() / 2;
    }
}
