// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;

/**
 * Shows a text with its matches marked. The text is untrusted, so each piece is escaped; the spans are only offsets.
 */
public final class HighlightedText extends HtmlComponent {

    private final transient Snippet snippet;

    public HighlightedText(String id, Snippet snippet) {
        super(id);
        this.snippet = Objects.requireNonNull(snippet, "snippet");
    }

    @Override
    protected void write(Html html) {
        write(html, snippet);
    }

    /** Writes the text. Spans that lie outside of it or overlap are ignored. */
    public static void write(Html html, Snippet snippet) {
        String text = snippet.text();
        int done = 0;
        for (TextSpan span : snippet.spans()) {
            if (span.from() >= done && span.to() <= text.length()) {
                html.text(text.substring(done, span.from()));
                html.open("mark").text(text.substring(span.from(), span.to())).close();
                done = span.to();
            }
        }
        html.text(text.substring(done));
    }
}
