// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.util.Map;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.results.AnalyteRows;
import org.healthstead.ui.results.RecentResults;

/** The newest results, each with how it has changed. */
final class ResultsCard implements CardContribution {

    /** So many of the last measured. */
    static final int ROWS = 8;

    private final SeriesStore series;
    private final RecentResults results;
    private final Map<EntryId, String> notes;

    /** @param notes what must be said beside results */
    ResultsCard(SeriesStore series, RecentResults results, Map<EntryId, String> notes) {
        this.series = series;
        this.results = results;
        this.notes = notes;
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
        String link = results.isWhole()
                ? messages.get("overview.results.all", results.analytes().size())
                : messages.get("overview.all");
        Card.open(html, id(), messages.get("overview.results"), all, link);
        AnalyteRows rows =
                new AnalyteRows(series, results, context.person().id(), context.caller(), messages, notes, false);
        html.open("table", "class", "table fold");
        rows.head(html);
        html.open("tbody");
        results.latest(ROWS).forEach(analyte -> rows.row(html, analyte));
        html.close().close();
        Card.close(html);
    }
}
