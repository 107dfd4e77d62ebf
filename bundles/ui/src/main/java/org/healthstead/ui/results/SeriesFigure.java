// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** The chart of a series. */
final class SeriesFigure extends HtmlComponent {

    private final transient FigureWriter writer;
    private final String title;
    private final String summary;

    /** @param summary what the chart shows, for whoever cannot see it */
    SeriesFigure(String id, FigureWriter writer, String title, String summary) {
        super(id);
        this.writer = writer;
        this.title = title;
        this.summary = summary;
    }

    @Override
    protected void write(Html html) {
        writer.write(html, "c", title, summary);
    }
}
