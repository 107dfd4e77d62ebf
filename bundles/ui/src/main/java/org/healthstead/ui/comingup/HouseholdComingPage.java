// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.people.PersonSearch;
import org.healthstead.ui.people.RosterWays;

/**
 * What is coming up for everybody whom the reader may see, some people at a time: plugins work their reminders out for
 * each look, which for all of a clinic would take too long. {@code ?q=} narrows the list, {@code ?page=} is a part of
 * it.
 */
public final class HouseholdComingPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "household-coming";

    private static final int PEOPLE = 15;

    public HouseholdComingPage(PageParameters parameters) {
        super(parameters);
        UiServices services = UiShell.get().services();
        String text = AddressParameters.text(parameters, "q").orElse("");
        int page = AddressParameters.parsed(parameters, "page", Integer::parseInt)
                .filter(RosterWays::isPage)
                .orElse(0);
        int end = (page + 1) * PEOPLE;
        List<Person> found = services.persons().list(PersonSearch.text(text, getLocale()), end + 1, caller());
        List<Person> shown = found.subList(Math.min(page * PEOPLE, found.size()), Math.min(end, found.size()));
        boolean isAll = page == 0 && found.size() <= PEOPLE;
        LocalDate today = LocalDate.now();
        HouseholdComing coming =
                HouseholdComing.read(services, shown, new ReminderService.Reader(caller(), today, getLocale()));
        add(new Label("some", messages().get("coming.some", shown.size())).setVisible(!isAll));
        add(new Parts("list", coming, text, page, found.size() > end, isAll, today));
        add(new ExternalLink("calendar", Addresses.CALENDARS));
    }

    @Override
    protected String title() {
        return messages().get("navigation.coming");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return PLACE;
    }

    private static final class Parts extends HtmlComponent {

        private static final int AHEAD = 5;
        private static final int PAST = 5;

        private final transient HouseholdComing coming;
        private final String text;
        private final int page;
        private final boolean hasMore;
        private final boolean isAll;
        private final transient LocalDate today;

        Parts(
                String id,
                HouseholdComing coming,
                String text,
                int page,
                boolean hasMore,
                boolean isAll,
                LocalDate today) {
            super(id);
            this.coming = coming;
            this.text = text;
            this.page = page;
            this.hasMore = hasMore;
            this.isAll = isAll;
            this.today = today;
        }

        @Override
        protected void write(Html html) {
            if (!isAll || !text.isEmpty()) {
                RosterWays.narrow(html, Addresses.COMING_UP, text, messages());
            }
            if (coming.due().isEmpty()) {
                EmptyState.write(
                        html, messages().get("coming.empty"), messages().get("coming.empty.how"));
            }
            coming.due().forEach(line -> line(html, line));
            names(html, "coming.free", coming.free());
            names(html, "coming.left", coming.left());
            RosterWays.pages(html, Addresses.COMING_UP, text, page, hasMore, messages());
        }

        private void line(Html html, HouseholdComing.Line line) {
            Upcoming its = line.coming();
            Card.open(
                    html,
                    "person-" + line.person().id(),
                    line.person().name(),
                    Addresses.comingUp(line.person().id()),
                    messages().get("coming.all.of", its.count(), line.person().name()));
            rows(html, its.past().stream().limit(PAST).toList(), true);
            rows(html, its.ahead().stream().limit(AHEAD).toList(), false);
            MissingReminders.write(html, its.missing(), messages());
            Card.close(html);
        }

        private void rows(Html html, List<ComingRow> rows, boolean isPast) {
            if (!rows.isEmpty()) {
                ComingUpRows.write(html, rows, isPast, today, Optional.empty(), messages());
            }
        }

        private void names(Html html, String key, List<Person> people) {
            if (!people.isEmpty()) {
                String names = people.stream().map(Person::name).collect(Collectors.joining(", "));
                html.element("p", "mute gap", messages().get(key, names));
            }
        }
    }
}
