// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.comingup.HouseholdComingPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.people.PersonSearch;

/**
 * The calendars of an account: makes one, whose address is shown this once, and ends them. {@code ?q=} finds whom to
 * choose among many, {@code ?ended=} says that one was ended.
 */
public final class CalendarsPage extends ShellPage {

    /** To choose from. */
    private static final int PEOPLE = 30;

    private transient CalendarFeeds.Made made;

    public CalendarsPage(PageParameters parameters) {
        super(parameters);
        UiServices services = UiShell.get().services();
        String text = AddressParameters.text(parameters, "q").orElse("");
        List<Person> found = services.persons().list(PersonSearch.text(text, getLocale()), PEOPLE + 1, caller());
        CalendarFeeds feeds = services.calendars().require();
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        add(new Ended("ended")
                .setVisible(AddressParameters.text(parameters, "ended").isPresent()));
        add(new MadeNotice("made", () -> made, CalendarsPage::base));
        add(new CalendarSearch("search", text).setVisible(found.size() > PEOPLE || !text.isEmpty()));
        add(new CalendarForm("form", found.stream().limit(PEOPLE).toList(), feeds, caller(), now -> made = now));
        add(new CalendarList("list", () -> feeds.of(caller()), all -> names(services, all)));
    }

    /** Of those in calendars whom the reader still sees. */
    private Map<PersonId, String> names(UiServices services, List<CalendarFeed> feeds) {
        return feeds.stream()
                .flatMap(feed -> feed.persons().stream())
                .distinct()
                .flatMap(id -> services.persons().find(id, caller()).stream())
                .collect(Collectors.toMap(Person::id, Person::name, (one, same) -> one));
    }

    /** The server as this browser calls it. */
    private static String base() {
        HttpServletRequest request =
                (HttpServletRequest) RequestCycle.get().getRequest().getContainerRequest();
        String host = Optional.ofNullable(request.getHeader("Host")).orElse(request.getServerName());
        return (request.isSecure() ? "https://" : "http://") + host;
    }

    @Override
    protected String title() {
        return messages().get("calendars.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return HouseholdComingPage.PLACE;
    }

    private static final class Ended extends HtmlComponent {

        Ended(String id) {
            super(id);
        }

        @Override
        protected void write(Html html) {
            Notice.write(html, Notice.Tone.GOOD, messages().get("calendars.ended"));
        }
    }
}
