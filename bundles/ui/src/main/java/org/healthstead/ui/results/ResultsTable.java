// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** The list of what was measured, each part of it under a heading that says how much there is. */
final class ResultsTable extends HtmlComponent {

    private final transient List<ResultsList.Part> parts;
    private final transient AnalyteRows writer;

    ResultsTable(String id, List<ResultsList.Part> parts, AnalyteRows writer) {
        super(id);
        this.parts = parts;
        this.writer = writer;
    }

    @Override
    protected void write(Html html) {
        writer.head(html);
        for (ResultsList.Part part : parts) {
            ResultsList.Section section = part.section();
            html.open("tbody").open("tr", "class", "part");
            html.open("th", "scope", "rowgroup", "colspan", Integer.toString(writer.columns()), "id", section.id());
            html.text(section.heading()).text(" ");
            html.element("span", "mute", count(section)).close().close();
            part.rows().forEach(row -> writer.row(html, row.analyte()));
            html.close();
        }
    }

    private String count(ResultsList.Section section) {
        return section.looks() == 0
                ? messages().get("results.number", section.rows().size())
                : messages().get("results.number.look", section.rows().size(), section.looks());
    }
}
