// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.wicket.request.IRequestParameters;
import org.apache.wicket.util.string.StringValue;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PersonMark;
import org.healthstead.ui.parts.PostForm;

/** Makes a calendar: of whom, with or without health details, and by what name. */
final class CalendarForm extends PostForm {

    private static final String PERSON = "person";
    private static final String DETAILS = "details";
    private static final String NAME = "calendar-name";

    private final transient CalendarFeeds feeds;
    private final transient Caller caller;
    private final transient Consumer<CalendarFeeds.Made> made;

    /** @param people to choose from */
    CalendarForm(
            String id, List<Person> people, CalendarFeeds feeds, Caller caller, Consumer<CalendarFeeds.Made> made) {
        super(id);
        this.feeds = feeds;
        this.caller = caller;
        this.made = made;
        add(new Fields("fields", people));
    }

    @Override
    protected void submit() {
        IRequestParameters sent = getRequest().getPostParameters();
        List<PersonId> persons = new ArrayList<>();
        for (StringValue each : chosen(sent)) {
            try {
                persons.add(PersonId.parse(each.toString("")));
            } catch (IllegalArgumentException e) {
                // No browser sends that; nobody was chosen by it.
            }
        }
        made.accept(feeds.make(
                new CalendarFeeds.Wish(
                        sent.getParameterValue(NAME).toString("").strip(),
                        persons,
                        sent.getParameterValue(DETAILS).toString("").equals("yes"),
                        getLocale()),
                caller));
    }

    private static List<StringValue> chosen(IRequestParameters sent) {
        List<StringValue> chosen = sent.getParameterValues(PERSON);
        return chosen == null ? List.of() : chosen;
    }

    private static final class Fields extends HtmlComponent {

        private final transient List<Person> people;

        Fields(String id, List<Person> people) {
            super(id);
            this.people = people;
        }

        @Override
        protected void write(Html html) {
            html.open("fieldset", "class", "field")
                    .element("legend", null, messages().get("calendars.whose"));
            Set<String> chosen = Set.copyOf(chosen(getRequest().getPostParameters()).stream()
                    .map(each -> each.toString(""))
                    .toList());
            for (Person person : people) {
                boolean isChosen =
                        people.size() == 1 || chosen.contains(person.id().toString());
                tick(html, "checkbox", PERSON, person.id().toString(), isChosen, person.name());
                html.element("small", null, PersonMark.born(person, messages())).close();
            }
            html.close();
            html.open("fieldset", "class", "field")
                    .element("legend", null, messages().get("calendars.details"));
            tick(html, "radio", DETAILS, "no", true, messages().get("calendars.details.no"));
            html.close();
            tick(html, "radio", DETAILS, "yes", false, messages().get("calendars.details.yes"));
            html.close();
            html.element("small", null, messages().get("calendars.details.hint"))
                    .close();
            html.open("div", "class", "field").open("label", "for", NAME);
            html.text(messages().get("calendars.name")).close();
            html.empty(
                    "input",
                    "type",
                    "text",
                    "id",
                    NAME,
                    "name",
                    NAME,
                    "maxlength",
                    Integer.toString(CalendarFeed.MAX_NAME),
                    "autocomplete",
                    "off",
                    "aria-describedby",
                    NAME + "-hint");
            html.open("small", "id", NAME + "-hint");
            html.text(messages().get("calendars.name.hint")).close().close();
        }

        /** Begins a choice. */
        private static void tick(Html html, String type, String name, String value, boolean isChosen, String words) {
            html.open("label", "class", "tick");
            html.empty("input", "type", type, "name", name, "value", value, "checked", isChosen ? "" : null);
            html.element("span", null, words);
        }
    }
}
