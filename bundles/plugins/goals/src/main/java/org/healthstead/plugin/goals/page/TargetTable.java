// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.goals.engine.Measured;
import org.healthstead.plugin.goals.engine.Progress.Basis;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.plugin.goals.record.TargetState.Point;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.WordingText;

/** Writes the newest measurements of a target, as they were reported, in its unit, and smoothed. */
final class TargetTable {

    private static final int MOST_ROWS = 60;

    private TargetTable() {}

    static void write(Html html, PersonId person, Followed followed, Basis basis, GoalWords words) {
        List<Point> points = followed.points();
        Map<Long, Double> line = new HashMap<>();
        for (Measured point : basis.line()) {
            line.put(point.second(), point.value());
        }
        Numbers numbers = Numbers.of(followed, words.locale());
        html.open("div", "class", "scroll gap-s").open("table", "class", "table");
        html.element("caption", "vh", words.get("table.caption", words.measure(followed.target())));
        html.open("thead").open("tr");
        head(html, null, words.get("table.when"));
        head(html, "n", words.get("table.reported"));
        head(html, "n", numbers.unit().isEmpty() ? words.get("table.number") : numbers.unit());
        head(html, "n", words.get("table.smoothed"));
        html.close().close().open("tbody");
        points.stream().limit(MOST_ROWS).forEach(point -> row(html, point, line, numbers, words.locale()));
        html.close().close().close();
        if (points.size() > MOST_ROWS) {
            html.element("p", "small mute gap-xs", words.get("table.more", MOST_ROWS, points.size()));
        }
        html.open("p", "class", "gap-s").link(Addresses.series(person, followed.series()), words.get("table.all"));
        html.close();
    }

    private static void head(Html html, String look, String words) {
        html.open("th", "scope", "col", "class", look).text(words).close();
    }

    private static void row(Html html, Point point, Map<Long, Double> line, Numbers numbers, Locale locale) {
        String date = point.result()
                .date()
                .map(day -> PartialDateLabel.words(day, locale))
                .orElse("");
        String reported = point.result()
                .value()
                .map(value -> WordingText.of(value, locale))
                .orElse("");
        Double smooth = line.get(point.measured().second());
        html.open("tr").open("th", "scope", "row");
        html.link(Addresses.entry(point.result().entry()), date).close();
        html.element("td", "n", reported);
        html.element("td", "n", numbers.bare(point.measured().value()));
        html.element("td", "n", smooth == null ? "–" : numbers.bare(smooth));
        html.close();
    }
}
