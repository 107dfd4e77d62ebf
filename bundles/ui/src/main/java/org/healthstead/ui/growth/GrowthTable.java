// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;

/** The values as their reports gave them, the oldest age first, each with its place among the curves. */
final class GrowthTable extends HtmlComponent {

    private final transient Growth growth;

    GrowthTable(String id, Growth growth) {
        super(id);
        this.growth = growth;
    }

    @Override
    protected void write(Html html) {
        html.open("thead").open("tr");
        head(html, null, "results.when");
        head(html, "n", "results.value");
        head(html, null, "growth.age");
        head(html, null, "growth.place");
        html.close().close().open("tbody");
        GrowthWords says = new GrowthWords(messages());
        growth.values().placed().reversed().forEach(value -> row(html, value, says));
        html.close();
    }

    private void head(Html html, String look, String key) {
        html.open("th", "scope", "col", "class", look).text(messages().get(key)).close();
    }

    private void row(Html html, GrowthValue value, GrowthWords says) {
        html.open("tr").open("th", "scope", "row");
        html.link(
                Addresses.entry(value.result().entry()),
                PartialDateLabel.words(value.result().date().orElseThrow(), getLocale()));
        value.workedOut().ifPresent(index -> html.element("span", "more", WorkedOutWords.parts(index, messages())));
        html.close().open("td", "class", "n");
        number(html, value);
        html.close().element("td", "when", growth.age(value, says));
        html.open("td", "class", "sub");
        if (growth.sex().isPresent()) {
            html.text(says.placed(value));
        }
        html.close().close();
    }

    private void number(Html html, GrowthValue value) {
        if (value.workedOut().isEmpty()) {
            Quantity reported = value.result().quantity().orElseThrow();
            QuantityLabel.write(
                    html, reported.shownValue(), reported.shownUnit().orElse(""), false, getLocale());
            return;
        }
        WorkedOutIndex index = value.workedOut().get();
        QuantityLabel.write(html, index.shown(), WorkedOutIndex.unit(), false, getLocale());
    }
}
