// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.context.UiServices;

/** The series that a series can be compared with, in a list. */
final class CompareChoice extends HtmlComponent {

    /** A list that is longer is no help. */
    private static final int MOST = 400;

    private final transient SeriesView view;
    private final transient List<Option> options;

    private record Option(SeriesId id, String name) {}

    CompareChoice(String id, SeriesView view, UiServices services, Caller caller) {
        super(id);
        this.view = view;
        this.options = view.isChoosing() ? options(services, caller) : List.of();
        setVisible(view.isChoosing());
    }

    private List<Option> options(UiServices services, Caller caller) {
        PlainName names = PlainName.of(services);
        Locale locale = getLocale();
        return services.series().list(view.person(), caller).series().stream()
                .filter(each -> !each.id().equals(view.series()) && isDrawn(each))
                .map(each -> new Option(each.id(), name(each.latest(), names, locale)))
                .sorted(Comparator.comparing(Option::name, Collator.getInstance(locale)))
                .limit(MOST)
                .toList();
    }

    private static boolean isDrawn(Series series) {
        return series.count() > 1 && series.latest().quantity().isPresent();
    }

    private String name(SeriesPoint point, PlainName names, Locale locale) {
        return names.of(point, locale).orElseGet(() -> SeriesPage.title(point.measuredAs(), messages()));
    }

    @Override
    protected void write(Html html) {
        if (options.isEmpty()) {
            html.element("p", "mute", messages().get("results.compare.nothing"));
            return;
        }
        html.open("form", "class", "row", "action", Addresses.series(view.person(), view.series()));
        view.parameters().forEach((name, value) -> html.empty("input", "type", "hidden", "name", name, "value", value));
        html.open("label", "class", "row").text(messages().get("results.compare.choose") + ' ');
        html.open("select", "name", SeriesView.WITH);
        for (Option option : options) {
            html.open("option", "value", option.id().text()).text(option.name()).close();
        }
        html.close().close();
        html.open("button", "class", "btn slim", "type", "submit")
                .text(messages().get("results.compare.go"))
                .close()
                .close();
    }
}
