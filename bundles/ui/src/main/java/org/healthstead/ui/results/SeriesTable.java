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
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.api.WordingText;

/**
 * Values as their reports gave them, newest first, each with its range, how it is judged, and where it comes from.
 * Below a value in another unit than the chart's stands what it is in that.
 */
final class SeriesTable extends HtmlComponent {

    private final transient List<SeriesPoint> points;
    private final transient Map<EntryId, EntryLine> lines;
    private final transient ChartScale scale;

    /**
     * @param lines those of the points' entries that the reader may see
     * @param scale of the unit that numbers in others are shown in, too
     */
    SeriesTable(String id, List<SeriesPoint> points, Map<EntryId, EntryLine> lines, ChartScale scale) {
        super(id);
        this.points = points;
        this.lines = lines;
        this.scale = scale;
    }

    @Override
    protected void write(Html html) {
        html.open("thead").open("tr");
        head(html, null, "results.when");
        head(html, "n", "results.value");
        head(html, null, "results.judged");
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
        html.open("tr").open("th", "scope", "row");
        html.link(
                Addresses.entry(point.entry()),
                point.date()
                        .map(date -> PartialDateLabel.words(date, getLocale()))
                        .orElseGet(() -> messages().get("timeline.undated")));
        html.close().open("td", "class", point.quantity().isPresent() ? "n" : "n said");
        value(html, point);
        html.close().open("td", "class", "fl");
        if (point.isComponent()) {
            point.flag().ifPresent(flag -> FlagMark.write(html, flag, point.judgement(), messages()));
            QualifierMarks.write(html, line.projection(), messages());
        } else {
            QualifierMarks.writeJudged(html, line.projection(), messages());
        }
        html.close()
                .element(
                        "td",
                        "mute roomy",
                        RangeText.of(point.low(), point.high(), getLocale()).orElse(""));
        html.element("td", "mute sub", SourceMark.brief(line.source(), messages()))
                .close();
    }

    private void value(Html html, SeriesPoint point) {
        Optional<Quantity> number = point.quantity();
        if (number.isPresent()) {
            QuantityLabel.write(
                    html, number.get().shownValue(), number.get().shownUnit().orElse(""), false, getLocale());
            if (scale.isConverted(point)) {
                html.element(
                        "span",
                        "more",
                        messages()
                                .get(
                                        "results.converted",
                                        QuantityLabel.number(scale.text(point).orElseThrow(), getLocale()),
                                        QuantityLabel.unit(scale.unit().orElse(""))));
            }
        } else {
            html.element(
                    "b",
                    null,
                    point.value()
                            .map(words -> WordingText.of(words, getLocale()))
                            .orElse(""));
        }
    }
}
