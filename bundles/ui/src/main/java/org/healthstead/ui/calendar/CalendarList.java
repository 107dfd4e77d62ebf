// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.parts.ServerTimes;

/**
 * The calendars that there are, each with a button that ends it. Read when it is drawn: one may just have been made.
 */
final class CalendarList extends HtmlComponent {

    private final transient Supplier<List<CalendarFeed>> feeds;
    private final transient Function<List<CalendarFeed>, Map<PersonId, String>> names;

    /** @param names of the people in calendars */
    CalendarList(
            String id, Supplier<List<CalendarFeed>> feeds, Function<List<CalendarFeed>, Map<PersonId, String>> names) {
        super(id);
        this.feeds = feeds;
        this.names = names;
    }

    @Override
    protected void write(Html html) {
        List<CalendarFeed> all = feeds.get();
        if (all.isEmpty()) {
            html.element("p", "empty", messages().get("calendars.none"));
            return;
        }
        Map<PersonId, String> people = names.apply(all);
        html.open("ul", "class", "entries");
        all.forEach(feed -> row(html, feed, people));
        html.close();
    }

    private void row(Html html, CalendarFeed feed, Map<PersonId, String> people) {
        String title = feed.name().isEmpty() ? messages().get("calendar.name") : feed.name();
        html.open("li", "class", "entry has-i").icon(Icon.CAL);
        html.open("div", "class", "what").element("b", null, title);
        html.element("span", null, whose(feed, people));
        String details = feed.hasDetails() ? "calendars.details.yes" : "calendars.details.no";
        html.element("span", null, messages().get(details));
        html.open("span").text(messages().get("calendars.since")).text(" ");
        ServerTimes.write(html, feed.createdAt(), messages());
        html.text(" · ");
        if (feed.lastUsedAt().isPresent()) {
            html.text(messages().get("calendars.used")).text(" ");
            ServerTimes.write(html, feed.lastUsedAt().get(), messages());
        } else {
            html.text(messages().get("calendars.unused"));
        }
        html.close();
        html.open("form", "class", "row gap-xs", "method", "post", "action", Addresses.CALENDARS + "/" + feed.id());
        html.open(
                "button",
                "class",
                "btn slim",
                "type",
                "submit",
                "aria-label",
                messages().get("calendars.end.of", title));
        html.text(messages().get("calendars.end")).close().close();
        html.close().close();
    }

    private static String whose(CalendarFeed feed, Map<PersonId, String> people) {
        return feed.persons().stream()
                .filter(people::containsKey)
                .map(people::get)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
