// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;

/** Shows two results side by side and asks whether they are the same, or says why they cannot be. */
final class SameQuestion extends HtmlComponent {

    private final transient SeriesView view;
    private final transient SameCandidates candidates;
    private final transient Series other;

    SameQuestion(String id, SeriesView view, SameCandidates candidates, Series other) {
        super(id);
        this.view = view;
        this.candidates = candidates;
        this.other = other;
    }

    @Override
    protected void write(Html html) {
        Optional<String> refusal = candidates.refusal(other);
        html.open("header").open("h2", "id", "same-question");
        html.text(messages().get("results.same.question")).close().close();
        html.open("ul", "class", "entries");
        row(html, candidates.own());
        row(html, other);
        html.close();
        html.element("p", "gap-s prose", refusal.orElseGet(() -> messages().get("results.same.then")));
        String page = Addresses.series(view.person(), view.series());
        html.open("div", "class", "row gap-s");
        if (refusal.isEmpty()) {
            html.open("form", "method", "post", "action", page + "/same");
            html.open(
                    "button",
                    "class",
                    "btn go",
                    "type",
                    "submit",
                    "name",
                    "join",
                    "value",
                    other.id().text());
            html.text(messages().get("results.same.yes")).close().close();
        }
        html.open("a", "class", "btn", "href", view.address());
        html.text(messages().get(refusal.isEmpty() ? "results.same.no" : "results.same.back"))
                .close()
                .close();
    }

    private void row(Html html, Series series) {
        SeriesPoint newest = series.latest();
        String name = candidates.name(series);
        String reported = SeriesPage.title(newest, messages());
        html.open("li", "class", "entry").open("div", "class", "what");
        html.link(Addresses.series(view.person(), series.id()), name);
        if (!reported.equalsIgnoreCase(name)) {
            html.element("span", null, reported);
        }
        html.element("span", null, messages().get("results.same.count", series.count()))
                .close();
        html.open("div", "class", "val");
        html.element(
                "b",
                null,
                newest.value()
                        .map(words -> WordingText.of(words, getLocale()))
                        .orElseGet(() -> messages().get("results.no.value")));
        newest.date().ifPresent(date -> html.element("span", "by", PartialDateLabel.brief(date, getLocale())));
        html.close().close();
    }
}
