// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PartialDate;
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
        html.open("tr").open("th", "scope", "row");
        html.link(
                Addresses.entry(point.entry()),
                point.date().map(this::words).orElseGet(() -> messages().get("timeline.undated")));
        Optional<SeriesPoint> lower = shown.lowerOf(point);
        lower.map(SeriesPoint::entry)
                .filter(entry -> !entry.equals(point.entry()))
                .ifPresent(entry -> {
                    html.open("span", "class", "more");
                    html.link(Addresses.entry(entry), messages().get("results.pressure.lower.entry"))
                            .close();
                });
        doubts(point, lower)
                .forEach(key -> html.element("span", "more", messages().get(key)));
        html.close().open("td", "class", point.quantity().isPresent() ? "n" : "n said");
        value(html, point, lower);
        html.close().open("td", "class", "fl");
        judged(html, point, lower, line);
        html.close()
                .element(
                        "td",
                        "mute roomy",
                        Stream.concat(Stream.of(point), lower.stream())
                                .flatMap(each -> RangeText.of(each.low(), each.high(), getLocale()).stream())
                                .collect(Collectors.joining(" / ")));
        html.open("td", "class", "mute sub").text(SourceMark.brief(line.source(), messages()));
        if (point.measuredAs() != point) {
            html.element("span", "more", SeriesPage.title(point, messages()));
        }
        facts.notes(line, messages()).forEach(note -> html.element("span", "more", note));
        html.close().close();
    }

    /** Keys of words about what cannot be right. */
    private List<String> doubts(SeriesPoint point, Optional<SeriesPoint> lower) {
        List<String> doubts = new ArrayList<>();
        if (shown.lifetime().isAhead(point)) {
            doubts.add("results.ahead");
        }
        if (shown.lifetime().isBeforeBirth(point)) {
            doubts.add("results.before.birth");
        }
        if (lower.filter(other -> isHigher(other, point)).isPresent()) {
            doubts.add("results.pressure.reversed");
        }
        return doubts;
    }

    private boolean isHigher(SeriesPoint one, SeriesPoint other) {
        OptionalDouble first = shown.scale().number(one);
        OptionalDouble second = shown.scale().number(other);
        return first.isPresent() && second.isPresent() && first.getAsDouble() > second.getAsDouble();
    }

    /** In a narrow column: a day with its time is written in short. */
    private String words(PartialDate date) {
        return date.precision() == PartialDate.Precision.TIME
                ? PartialDateLabel.brief(date, getLocale()) + ", " + PartialDateLabel.time(date, getLocale())
                : PartialDateLabel.words(date, getLocale());
    }

    private void value(Html html, SeriesPoint point, Optional<SeriesPoint> lower) {
        Optional<Quantity> number = point.quantity();
        if (number.isEmpty()) {
            html.element(
                    "b",
                    null,
                    point.value()
                            .map(words -> WordingText.of(words, getLocale()))
                            .orElse(""));
            return;
        }
        String unit = number.get().shownUnit().orElse("");
        Optional<Quantity> other = lower.flatMap(SeriesPoint::quantity);
        boolean isOneUnit = other.map(Quantity::shownUnit).equals(number.map(Quantity::shownUnit));
        QuantityLabel.write(html, pair(point, isOneUnit ? other : Optional.empty()), unit, false, getLocale());
        if (other.isPresent() && !isOneUnit) {
            html.text(" / ");
            QuantityLabel.write(
                    html, other.get().shownValue(), other.get().shownUnit().orElse(""), false, getLocale());
        }
        converted(html, point);
    }

    /** 120/80, and a dash for what was not measured. */
    private String pair(SeriesPoint point, Optional<Quantity> other) {
        String value = point.quantity().orElseThrow().shownValue();
        if (shown.isLower(point)) {
            return "–/" + value;
        }
        boolean isAlone = shown.lower().isPresent() && shown.lowerOf(point).isEmpty();
        return value
                + (isAlone
                        ? "/–"
                        : other.map(number -> '/' + number.shownValue()).orElse(""));
    }

    private void converted(Html html, SeriesPoint point) {
        ChartScale scale = shown.scale();
        if (scale.isConverted(point)) {
            String numbers = Stream.concat(Stream.of(point), shown.lowerOf(point).stream())
                    .flatMap(each -> scale.text(each).stream())
                    .map(number -> QuantityLabel.number(number, getLocale()))
                    .collect(Collectors.joining("/"));
            html.element(
                    "span",
                    "more",
                    messages()
                            .get(
                                    "results.converted",
                                    numbers,
                                    QuantityLabel.unit(scale.unit().orElse(""))));
        }
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
