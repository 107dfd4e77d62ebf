// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.comingup.ComingUp;
import org.healthstead.ui.comingup.ComingUpCard;
import org.healthstead.ui.comingup.Upcoming;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.contribution.WrittenCard;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.print.SheetName;
import org.healthstead.ui.results.LatestResult;
import org.healthstead.ui.results.RecentResults;
import org.healthstead.ui.results.ResultNotes;

/** Where a person's record begins: what needs a look, and the cards of the core and of plugins. */
public final class OverviewPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "overview";

    private final transient Person person;
    private final transient RecentResults results;

    public OverviewPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        results = RecentResults.read(services, person.id(), caller());
        RecentImports imports = RecentImports.read(services.jobs().find(), person.id(), caller());
        boolean isEmpty = isEmpty(services);
        boolean isWhole = services.showsWhole(person.id(), caller());
        Map<EntryId, String> notes = ResultNotes.of(services, person.id(), named(results), caller(), messages());
        CardContext context = new CardContext(person, caller(), getLocale());
        LocalDate today = LocalDate.now();
        ComingUp coming = ComingUp.read(services, person, caller(), today);
        Optional<SinceLook> since = SinceLook.read(services, person.id(), caller());
        CardChoice choice = CardChoices.read(services.preferences().find(), person.id(), caller());
        boolean hasComing = !isEmpty && !choice.isHidden(ComingUpCard.ID);
        Upcoming upcoming = hasComing ? upcoming(coming, today) : Upcoming.of(coming);
        List<CardContribution> cards =
                StandardCards.of(services, results, notes, imports, upcoming, today, since, isWhole).stream()
                        .filter(card -> !choice.isHidden(card.id()))
                        .toList();
        List<WrittenCard> others = isEmpty
                ? List.of()
                : UiShell.get().contributions().cards().write(context, card -> !choice.isHidden(card));
        add(new OverviewFinding(
                "finding",
                person,
                results,
                imports,
                notes,
                new DaySentence(person.id(), since, coming),
                isEmpty,
                isWhole));
        add(new OverviewCards("main", cards, others, CardContribution.Column.MAIN, choice, context)
                .setVisible(!isEmpty));
        add(new OverviewCards("side", cards, others, CardContribution.Column.SIDE, choice, context)
                .setVisible(!isEmpty));
        add(choose("choose").setVisible(!isEmpty));
    }

    private WebMarkupContainer choose(String id) {
        WebMarkupContainer choose = new WebMarkupContainer(id);
        choose.add(new ExternalLink("print", Addresses.sheet(person.id(), SheetName.SUMMARY.code())));
        choose.add(new ExternalLink("cards", OverviewCardsPage.address(person.id())));
        return choose;
    }

    /** With what plugins remind of, who are not asked for a card that nobody sees. */
    private Upcoming upcoming(ComingUp coming, LocalDate today) {
        ReminderService.Reader reader = new ReminderService.Reader(caller(), today, getLocale());
        return Upcoming.of(UiShell.get().services(), person, coming, reader);
    }

    /** True when nothing but the person's own Patient is known. */
    private boolean isEmpty(UiServices services) {
        return results.analytes().isEmpty()
                && services.entries().page(EntryQuery.of(person.id(), 2), caller()).lines().stream()
                        .allMatch(line -> line.type().equals("Patient"));
    }

    /** All that stand under their names somewhere on the page. */
    private static List<EntryLine> named(RecentResults results) {
        return Stream.of(
                        results.latest(ResultsCard.ROWS).stream(),
                        results.flagged().stream(),
                        results.unjudgedOnes().stream().limit(UnjudgedResults.ROWS))
                .flatMap(all -> all)
                .map(LatestResult::newest)
                .distinct()
                .toList();
    }

    @Override
    protected String title() {
        return messages().get("navigation.overview");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }
}
