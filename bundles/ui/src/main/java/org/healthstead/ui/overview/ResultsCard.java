// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.ValueMark;
import org.healthstead.ui.api.WordingText;

/** The newest results, each with how it has changed. */
final class ResultsCard implements CardContribution {

    private final SeriesStore series;
    private final RecentResults results;
    private final Map<EntryId, String> names;

    /** @param names what tells results of one name apart */
    ResultsCard(SeriesStore series, RecentResults results, Map<EntryId, String> names) {
        this.series = series;
        this.names = names;
        this.results = results;
    }

    @Override
    public String id() {
        return "results";
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public void write(Html html, CardContext context) {
        if (results.analytes().isEmpty()) {
            return;
        }
        Messages messages = Messages.of(ResultsCard.class, context.locale());
        String all = Addresses.results(context.person().id());
        Card.open(html, id(), messages.get("overview.results"), all, messages.get("overview.all"));
        html.open("table", "class", "table fold").open("thead").open("tr");
        head(html, null, messages.get("overview.what"));
        head(html, null, messages.get("overview.trend"));
        head(html, "n", messages.get("overview.newest"));
        head(html, "n when", messages.get("overview.when"));
        html.close().close().open("tbody");
        results.latest(RecentResults.LATEST).forEach(analyte -> row(html, analyte, context, messages));
        html.close().close();
        Card.close(html);
    }

    private void trend(Html html, Analyte analyte, CardContext context, Messages messages) {
        SeriesId id = results.trend(analyte).orElse(null);
        if (id == null) {
            return;
        }
        Trend trend = new Trend(
                series.points(SeriesQuery.of(context.person().id(), id).limit(Trend.MOST_POINTS), context.caller()),
                analyte.newest().id());
        if (trend.isDrawn()) {
            html.open(
                    "a",
                    "class",
                    "trend",
                    "href",
                    Addresses.series(context.person().id(), id));
            trend.write(html, analyte.needsLook(), messages);
            html.close();
        }
    }

    private static void head(Html html, String look, String words) {
        html.open("th", "scope", "col", "class", look).text(words).close();
    }

    private void row(Html html, Analyte analyte, CardContext context, Messages messages) {
        EntryLine newest = analyte.newest();
        Projection projection = newest.projection();
        html.open("tr").open("th", "scope", "row");
        html.link(Addresses.entry(newest.id()), EntryWords.title(projection, messages));
        Optional.ofNullable(names.get(newest.id())).ifPresent(words -> html.element("span", "more", words));
        QualifierMarks.writeJudged(html, projection, messages);
        projection.details().ifPresent(words -> html.element("span", "more", WordingText.of(words, messages.locale())));
        html.close().open("td", "class", "sub");
        trend(html, analyte, context, messages);
        html.close();
        html.open("td", "class", ValueMark.isFigure(projection) ? "n" : "n said");
        ValueMark.quantity(html, projection, messages.locale());
        html.close().open("td", "class", "n mute when");
        html.text(newest.date()
                .map(date -> PartialDateLabel.brief(date, messages.locale()))
                .orElseGet(() -> messages.get("timeline.undated")));
        html.close().close();
    }
}
