// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;

/**
 * Results of the same thing that cannot be compared with these: words, numbers without a unit or in another kind of it.
 */
final class SeriesSiblings extends HtmlComponent {

    private final transient ShownSeries shown;
    private final transient List<Series> others;

    SeriesSiblings(String id, OtherSeries others) {
        super(id);
        this.shown = others.shown();
        this.others = others.series();
        setVisible(!others.series().isEmpty());
    }

    @Override
    protected void write(Html html) {
        html.open("header")
                .element("h2", null, messages().get("results.others"))
                .close();
        html.open("ul", "class", "entries");
        for (Series each : others) {
            SeriesPoint newest = each.latest();
            html.open("li", "class", "entry").open("span", "class", "what");
            html.link(
                    Addresses.series(shown.view().person(), each.id()),
                    newest.value()
                            .map(words -> WordingText.of(words, getLocale()))
                            .orElseGet(() -> messages().get("results.no.value")));
            newest.date().ifPresent(date -> html.element("span", null, PartialDateLabel.brief(date, getLocale())));
            html.close().open("span", "class", "val");
            html.element("span", "by", messages().get("results.number", each.count()));
            html.close().close();
        }
        html.close();
    }
}
