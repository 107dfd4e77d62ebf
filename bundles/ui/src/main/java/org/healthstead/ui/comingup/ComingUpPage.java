// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/**
 * Everything that a person's record says is coming up, what was due and is not over, and what plugins remind of.
 * {@code ?did=} names what was just done with a reminder, {@code ?problem=} says why it was not.
 */
public final class ComingUpPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "coming";

    /** On the page at most, of either sort. */
    private static final int SHOWN = 200;

    private final transient Person person;

    public ComingUpPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        LocalDate today = LocalDate.now();
        Upcoming coming = Upcoming.read(services, person, new ReminderService.Reader(caller(), today, getLocale()));
        boolean mayChange = services.may(Operation.UPDATE, person.id(), caller());
        Optional<PersonId> answers = mayChange ? Optional.of(person.id()) : Optional.empty();
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new NoticePanel("problem", () -> problem));
        String did = AddressParameters.text(parameters, "did").orElse("");
        add(new Did("did", did).setVisible(Did.key(did).isPresent()));
        add(new Label("part", messages().get("coming.part")).setVisible(!services.showsWhole(person.id(), caller())));
        add(new Parts("list", coming, today, answers));
        add(new PutAway("away", services, person.id(), coming.away(), caller(), mayChange)
                .setVisible(!coming.away().isEmpty()));
        add(new ExternalLink("calendar", Addresses.CALENDARS));
    }

    @Override
    protected String title() {
        return messages().get("navigation.coming");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }

    /** Says what was done with a reminder, and where it is now. */
    private static final class Did extends HtmlComponent {

        private final String choice;

        Did(String id, String choice) {
            super(id);
            this.choice = choice;
        }

        /** Of its words; empty for what is no choice. */
        static Optional<String> key(String choice) {
            return choice.equals(ReminderChoice.BACK)
                    ? Optional.of("coming.did.back")
                    : ReminderChoice.ofCode(choice).map(ReminderChoice::done);
        }

        @Override
        protected void write(Html html) {
            key(choice)
                    .ifPresent(key ->
                            Notice.write(html, Notice.Tone.GOOD, messages().get(key)));
        }
    }

    private static final class Parts extends HtmlComponent {

        private final transient Upcoming coming;
        private final transient LocalDate today;
        private final transient Optional<PersonId> answers;

        Parts(String id, Upcoming coming, LocalDate today, Optional<PersonId> answers) {
            super(id);
            this.coming = coming;
            this.today = today;
            this.answers = answers;
        }

        @Override
        protected void write(Html html) {
            if (coming.isEmpty()) {
                EmptyState.write(
                        html, messages().get("coming.empty"), messages().get("coming.empty.how"));
            }
            MissingReminders.write(html, coming.missing(), messages());
            part(html, messages().get("coming.ahead"), coming.ahead(), false);
            part(html, messages().get("coming.past", ComingUp.PAST_YEARS), coming.past(), true);
        }

        private void part(Html html, String title, List<ComingRow> rows, boolean isPast) {
            if (!rows.isEmpty()) {
                html.open("section", "class", "card gap").open("header");
                html.element("h2", null, title).close();
                ComingUpRows.write(html, rows.stream().limit(SHOWN).toList(), isPast, today, answers, messages());
                if (rows.size() > SHOWN) {
                    html.element("p", "small mute", messages().get("coming.more", SHOWN, rows.size()));
                }
                html.close();
            }
        }
    }
}
