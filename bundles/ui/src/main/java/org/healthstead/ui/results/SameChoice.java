// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Series;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.QuantityLabel;

/** Asks quietly whether a result is the same as another one, with a list of those that are possible. */
final class SameChoice extends HtmlComponent {

    /** The parameter of the address: the id of another series, or {@link #LIST}. */
    static final String SAME = "same";

    static final String LIST = "list";

    private static final String SELECT = "same-as";

    private final transient SeriesView view;
    private final transient SameCandidates candidates;
    private final transient List<Series> possible;

    SameChoice(String id, SeriesView view, SameCandidates candidates) {
        super(id);
        this.view = view;
        this.candidates = candidates;
        this.possible = candidates.possible();
    }

    /** False when there is nothing to choose. */
    boolean hasAny() {
        return !possible.isEmpty();
    }

    @Override
    protected void write(Html html) {
        html.open("header").open("h2", "id", SAME).text(messages().get("results.same"));
        html.close().close();
        html.element(
                "p", "small mute gap-s", messages().get(possible.isEmpty() ? "results.same.none" : "results.same.why"));
        if (possible.isEmpty()) {
            return;
        }
        html.open("form", "class", "gap-s", "action", Addresses.series(view.person(), view.series()));
        view.parameters().forEach((name, value) -> html.empty("input", "type", "hidden", "name", name, "value", value));
        html.open("div", "class", "field");
        html.open("label", "for", SELECT)
                .text(messages().get("results.same.choose"))
                .close();
        html.open("select", "id", SELECT, "name", SAME);
        for (Series other : possible) {
            html.open("option", "value", other.id().text()).text(words(other)).close();
        }
        html.close().close().open("p", "class", "gap-xs");
        html.open("button", "class", "btn slim", "type", "submit");
        html.text(messages().get("results.same.look")).close().close().close();
    }

    /** Names alone may be alike. */
    private String words(Series other) {
        String name = candidates.name(other);
        return other.latest()
                .quantity()
                .flatMap(Quantity::shownUnit)
                .map(unit -> messages().get("results.same.option", name, QuantityLabel.unit(unit), other.count()))
                .orElseGet(() -> messages().get("results.same.option.plain", name, other.count()));
    }
}
