// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.ValueMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.overview.Analyte;
import org.healthstead.ui.overview.RecentResults;
import org.healthstead.ui.overview.Trend;

/** A line for each thing that was measured: its newest value, how it is judged, its range, and how it has changed. */
final class ResultsTable extends HtmlComponent {

    private final transient List<ResultsList.Row> rows;
    private final transient RecentResults results;
    private final transient SeriesStore series;
    private final transient PersonId person;
    private final transient Caller caller;

    ResultsTable(
            String id,
            List<ResultsList.Row> rows,
            RecentResults results,
            SeriesStore series,
            PersonId person,
            Caller caller) {
        super(id);
        this.rows = rows;
        this.results = results;
        this.series = series;
        this.person = person;
        this.caller = caller;
    }

    @Override
    protected void write(Html html) {
        html.open("thead").open("tr");
        head(html, null, "overview.what");
        head(html, null, "overview.trend");
        head(html, "n", "overview.newest");
        head(html, "roomy", "results.range");
        head(html, "n when", "overview.when");
        html.close().close();
        ResultsList.Section section = null;
        for (ResultsList.Row row : rows) {
            if (row.section() != section) {
                if (section != null) {
                    html.close();
                }
                section = row.section();
                html.open("tbody").open("tr", "class", "part").open("th", "scope", "rowgroup", "colspan", "5");
                html.text(section.heading(messages())).close().close();
            }
            row(html, row);
        }
        if (section != null) {
            html.close();
        }
    }

    private void head(Html html, String look, String key) {
        html.open("th", "scope", "col", "class", look).text(messages().get(key)).close();
    }

    private void row(Html html, ResultsList.Row row) {
        Analyte analyte = row.analyte();
        Projection projection = analyte.newest().projection();
        Optional<SeriesId> id = results.trend(analyte);
        html.open("tr").open("th", "scope", "row");
        html.link(
                id.map(known -> Addresses.series(person, known))
                        .orElseGet(() -> Addresses.entry(analyte.newest().id())),
                row.name());
        QualifierMarks.writeJudged(html, projection, messages());
        projection.details().ifPresent(words -> html.element("span", "more", WordingText.of(words, getLocale())));
        html.close().open("td", "class", "sub");
        id.ifPresent(known -> trend(html, analyte, known));
        html.close().open("td", "class", ValueMark.isFigure(projection) ? "n" : "n said");
        ValueMark.quantity(html, projection, getLocale());
        html.close().element("td", "mute roomy", range(projection)).open("td", "class", "n mute when");
        html.text(analyte.newest()
                .date()
                .map(date -> PartialDateLabel.brief(date, getLocale()))
                .orElseGet(() -> messages().get("timeline.undated")));
        html.close().close();
    }

    private void trend(Html html, Analyte analyte, SeriesId id) {
        Trend trend = new Trend(
                series.points(SeriesQuery.of(person, id).limit(Trend.MOST_POINTS), caller),
                analyte.newest().id());
        trend.write(html, analyte.needsLook(), messages());
    }

    /** Of the value itself; parts that were measured with it have their own. */
    private String range(Projection projection) {
        return projection.measurements().stream()
                .filter(measured -> measured.component().isEmpty())
                .findFirst()
                .flatMap(this::range)
                .orElse("");
    }

    private Optional<String> range(Measurement measured) {
        return RangeText.of(measured.low(), measured.high(), getLocale());
    }
}
