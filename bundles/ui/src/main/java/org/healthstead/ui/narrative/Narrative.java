// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.narrative;

import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** The narrative of a source, made safe, to its end or with the way to its end. */
public final class Narrative extends HtmlComponent {

    private final transient String xhtml;
    private final String whole;

    /**
     * @param xhtml of {@code text.div}; untrusted
     * @param whole where all of it can be saved
     */
    public Narrative(String id, String xhtml, String whole) {
        super(id);
        this.xhtml = xhtml;
        this.whole = whole;
    }

    /** True when there is any text to read. */
    public static boolean hasText(String xhtml) {
        return !xhtml.isEmpty() && !NarrativeWords.of(xhtml).isEmpty();
    }

    @Override
    protected void write(Html html) {
        if (!NarrativeWriter.write(html, xhtml)) {
            html.open("p").text(messages().get("entry.text.more")).text(" ");
            html.link(whole, messages().get("entry.text.whole")).close();
        }
    }
}
