// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.LocalDate;
import java.util.Optional;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** A link for each usual period, and a form for any other. */
final class PeriodChoice extends HtmlComponent {

    /** Fewer values are seen at once. */
    private static final int FEW = 3;

    private final transient SeriesView view;

    PeriodChoice(String id, ShownSeries shown) {
        super(id);
        view = shown.view();
        setVisible(!view.period().isAll() || shown.whole().size() >= FEW);
    }

    @Override
    protected void write(Html html) {
        html.open("nav", "class", "chips", "aria-label", messages().get("results.period"));
        chip(html, Period.ofYears(1), messages().get("results.period.years", 1));
        chip(html, Period.ofYears(5), messages().get("results.period.years", 5));
        chip(html, Period.ALL, messages().get("results.period.all"));
        boolean isOther = !view.period().days().isOpen();
        html.open("details", "class", "more", "open", isOther ? "" : null);
        html.open("summary", "class", "chip ask")
                .text(messages().get("results.period.other"))
                .close();
        form(html);
        html.close().close();
    }

    private void chip(Html html, Period period, String words) {
        html.open(
                        "a",
                        "class",
                        "chip",
                        "href",
                        view.during(period).address(),
                        "aria-current",
                        period.equals(view.period()) ? "true" : null)
                .text(words)
                .close();
    }

    private void form(Html html) {
        html.open("form", "class", "row gap-xs", "action", Addresses.series(view.person(), view.series()));
        view.during(Period.ALL)
                .parameters()
                .forEach((name, value) -> html.empty("input", "type", "hidden", "name", name, "value", value));
        day(html, "from", view.period().days().from(), "results.period.from");
        day(html, "to", view.period().days().to(), "results.period.to");
        html.open("button", "class", "btn slim", "type", "submit")
                .text(messages().get("results.period.show"))
                .close()
                .close();
    }

    private void day(Html html, String name, Optional<LocalDate> day, String key) {
        html.open("label", "class", "row").text(messages().get(key) + ' ');
        html.empty(
                "input",
                "type",
                "date",
                "name",
                name,
                "value",
                day.map(LocalDate::toString).orElse(null));
        html.close();
    }
}
