// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** The list of what was measured, each part of it under a heading. */
final class ResultsTable extends HtmlComponent {

    private final transient List<ResultsList.Row> rows;
    private final transient AnalyteRows writer;

    ResultsTable(String id, List<ResultsList.Row> rows, AnalyteRows writer) {
        super(id);
        this.rows = rows;
        this.writer = writer;
    }

    @Override
    protected void write(Html html) {
        writer.head(html);
        for (ResultsList.Section section : ResultsList.Section.values()) {
            part(
                    html,
                    section,
                    rows.stream().filter(row -> row.section() == section).toList());
        }
    }

    private void part(Html html, ResultsList.Section section, List<ResultsList.Row> some) {
        if (some.isEmpty()) {
            return;
        }
        html.open("tbody").open("tr", "class", "part").open("th", "scope", "rowgroup", "colspan", "5");
        html.text(section.heading(messages())).close().close();
        some.forEach(row -> writer.row(html, row.analyte()));
        html.close();
    }
}
