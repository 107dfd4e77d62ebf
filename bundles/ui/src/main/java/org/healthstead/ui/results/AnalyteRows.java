// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.ValueMark;
import org.healthstead.ui.api.WordingText;

/**
 * The rows of a table of what was measured: the newest value of each, how it is judged, and how it has changed. A name
 * leads to the page of its series, or to the entry where there are no numbers. The last values are read while a row is
 * written. For one thread.
 */
public final class AnalyteRows {

    /** Without the one for the range. */
    private static final int COLUMNS = 5;

    private final SeriesStore series;
    private final RecentResults results;
    private final PersonId person;
    private final Caller caller;
    private final Messages messages;
    private final Map<EntryId, String> notes;
    private final boolean hasRange;

    /**
     * @param notes what must be said beside results
     * @param hasRange with a column for the range of the report
     */
    public AnalyteRows(
            SeriesStore series,
            RecentResults results,
            PersonId person,
            Caller caller,
            Messages messages,
            Map<EntryId, String> notes,
            boolean hasRange) {
        this.series = series;
        this.results = results;
        this.person = person;
        this.caller = caller;
        this.messages = messages;
        this.notes = notes;
        this.hasRange = hasRange;
    }

    /** How many columns a row has. */
    int columns() {
        return hasRange ? COLUMNS + 1 : COLUMNS;
    }

    /** Writes the {@code thead}. */
    public void head(Html html) {
        html.open("thead").open("tr");
        head(html, null, "overview.what");
        head(html, null, "overview.trend");
        head(html, "n", "overview.newest");
        html.open("th", "scope", "col").element("span", "vh", messages.get("overview.compared"));
        html.close();
        if (hasRange) {
            head(html, "roomy", "results.range");
        }
        head(html, "n when", "overview.when");
        html.close().close();
    }

    private void head(Html html, String look, String key) {
        html.open("th", "scope", "col", "class", look).text(messages.get(key)).close();
    }

    /** Writes a {@code tr}. */
    public void row(Html html, LatestResult analyte) {
        EntryLine newest = analyte.newest();
        Projection projection = newest.projection();
        Optional<SeriesId> id = results.trend(analyte);
        html.open("tr").open("th", "scope", "row");
        html.link(
                id.map(known -> Addresses.series(person, known)).orElseGet(() -> Addresses.entry(newest.id())),
                results.names().orReported(projection, messages));
        Optional.ofNullable(notes.get(newest.id())).ifPresent(words -> html.element("span", "more", words));
        QualifierMarks.write(html, projection, messages);
        results.names()
                .of(projection, messages.locale())
                .ifPresent(plain -> html.element("span", "more", EntryWords.title(projection, messages)));
        analyte.numberBefore().ifPresent(number -> html.element("span", "more", said(number)));
        projection.details().ifPresent(words -> html.element("span", "more", WordingText.of(words, messages.locale())));
        html.close().open("td", "class", "sub");
        id.ifPresent(known -> trend(html, analyte, known));
        html.close().open("td", "class", ValueMark.isFigure(projection) ? "n" : "n said");
        ValueMark.quantity(html, projection, messages.locale());
        html.close().open("td", "class", "fl");
        FlagMark.write(html, projection, messages);
        html.close();
        if (hasRange) {
            html.element("td", "mute roomy", range(projection, messages.locale()));
        }
        html.open("td", "class", "n mute when");
        html.text(newest.date()
                .map(date -> PartialDateLabel.brief(date, messages.locale()))
                .orElseGet(() -> messages.get("timeline.undated")));
        html.close().close();
    }

    private String said(EntryLine number) {
        String value = WordingText.valueWithUnit(number.projection(), messages.locale())
                .orElse("");
        return number.date()
                .map(date ->
                        messages.get("results.number.last", value, PartialDateLabel.brief(date, messages.locale())))
                .orElseGet(() -> messages.get("results.number.undated", value));
    }

    private void trend(Html html, LatestResult analyte, SeriesId id) {
        Trend trend = new Trend(
                series.points(SeriesQuery.of(person, id).limit(Trend.MOST_POINTS), caller),
                analyte.newest().id());
        trend.write(html, FlagMark.shape(analyte.newest().projection()), analyte.needsLook(), messages);
    }

    /**
     * The range of the report, of the value itself; empty when there is none. Parts that were measured with it have
     * their own.
     */
    public static String range(Projection projection, Locale locale) {
        return projection.measurements().stream()
                .filter(measured -> measured.component().isEmpty())
                .findFirst()
                .flatMap(measured -> RangeText.of(measured.low(), measured.high(), locale))
                .orElse("");
    }
}
