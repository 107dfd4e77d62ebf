// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.facts.FactLines;

/**
 * Values as their reports gave them, newest first, each with its range, how it is judged, and where it comes from.
 * Below a value in another unit than the chart's stands what it is in that.
 */
final class SeriesTable extends HtmlComponent {

    private final transient List<SeriesPoint> points;
    private final transient Map<EntryId, EntryLine> lines;
    private final transient ShownSeries shown;
    private final transient FactLines facts;

    /**
     * @param points with which the rows begin
     * @param lines those of the points' entries, and of what is shown with them, that the reader may see
     * @param facts of these entries
     */
    SeriesTable(
            String id, List<SeriesPoint> points, Map<EntryId, EntryLine> lines, ShownSeries shown, FactLines facts) {
        super(id);
        this.points = points;
        this.lines = lines;
        this.shown = shown;
        this.facts = facts;
    }

    @Override
    protected void write(Html html) {
        html.open("thead").open("tr");
        head(html, null, "results.when");
        head(html, "n", "results.value");
        html.open("th", "scope", "col").element("span", "vh", messages().get("results.judged"));
        html.close();
        head(html, "roomy", "results.range");
        head(html, null, "results.source");
        html.close().close().open("tbody");
        for (SeriesPoint point : points) {
            EntryLine line = lines.get(point.entry());
            if (line != null) {
                row(html, point, line);
            }
        }
        html.close();
    }

    private void head(Html html, String look, String key) {
        html.open("th", "scope", "col", "class", look).text(messages().get(key)).close();
    }

    private void row(Html html, SeriesPoint point, EntryLine line) {
        SeriesRow row = SeriesRow.of(shown, point, messages());
        html.open("tr").open("th", "scope", "row");
        html.link(Addresses.entry(point.entry()), row.date());
        Optional<SeriesPoint> lower = row.lower();
        lower.map(SeriesPoint::entry)
                .filter(entry -> !entry.equals(point.entry()))
                .ifPresent(entry -> {
                    html.open("span", "class", "more");
                    html.link(Addresses.entry(entry), messages().get("results.pressure.lower.entry"))
                            .close();
                });
        row.doubts().forEach(words -> html.element("span", "more", words));
        html.close().open("td", "class", point.quantity().isPresent() ? "n" : "n said");
        value(html, row);
        html.close().open("td", "class", "fl");
        judged(html, point, lower, line);
        html.close().element("td", "mute roomy", row.range());
        html.open("td", "class", "mute sub").text(SourceMark.brief(line.source(), messages()));
        if (point.measuredAs() != point) {
            html.element("span", "more", SeriesPage.title(point, messages()));
        }
        facts.notes(line, messages()).forEach(note -> html.element("span", "more", note));
        html.close().close();
    }

    private void value(Html html, SeriesRow row) {
        SeriesPoint point = row.point();
        if (point.quantity().isEmpty()) {
            html.element(
                    "b",
                    null,
                    point.value()
                            .map(words -> WordingText.of(words, getLocale()))
                            .orElse(""));
            return;
        }
        QuantityLabel.write(html, row.number(), unit(point.quantity().get()), false, getLocale());
        row.apart().ifPresent(other -> {
            html.text(" / ");
            QuantityLabel.write(html, other.shownValue(), unit(other), false, getLocale());
        });
        row.converted().ifPresent(words -> html.element("span", "more", words));
    }

    private static String unit(Quantity number) {
        return number.shownUnit().orElse("");
    }

    private void judged(Html html, SeriesPoint point, Optional<SeriesPoint> lower, EntryLine line) {
        boolean isPair = shown.lower().isPresent();
        if (!point.isComponent() && !isPair) {
            QualifierMarks.writeJudged(html, line.projection(), messages());
            return;
        }
        flag(html, point, isPair ? shown.isLower(point) ? "results.pressure.lower" : "results.pressure.upper" : "");
        lower.ifPresent(other -> flag(html, other, "results.pressure.lower"));
        QualifierMarks.write(html, line.projection(), messages());
        lower.map(other -> lines.get(other.entry()))
                .filter(other -> !other.equals(line))
                .ifPresent(other -> QualifierMarks.write(html, other.projection(), messages()));
    }

    /** @param key of the word for the part; empty for none */
    private void flag(Html html, SeriesPoint point, String key) {
        point.flag().ifPresent(flag -> {
            if (!key.isEmpty()) {
                html.element("span", "more", messages().get(key));
            }
            FlagMark.write(html, flag, point.judgement(), messages());
        });
    }
}
