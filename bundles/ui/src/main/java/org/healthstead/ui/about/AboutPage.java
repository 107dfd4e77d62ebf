// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.about.OtherStatements.Statement;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.api.UndoToast;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.entry.FieldList;
import org.healthstead.ui.moving.JoinedNotice;
import org.healthstead.ui.moving.MovingAddresses;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;
import org.healthstead.ui.values.References;

/**
 * Who a person is: what the household says of them, what sources say beside it, and what entries say. {@code ?saved=}
 * is the version before a change that can be taken back.
 */
public final class AboutPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "about";

    /** LOINC: ABO and Rh group in blood. */
    private static final String BLOOD_GROUP = "882-1";

    private static final String LOINC = "http://loinc.org";
    private static final int FEW = 5;

    private final transient Person person;
    private final transient UiServices services;

    public AboutPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        services = UiShell.get().services();
        Entry own = services.entries()
                .find(new EntryId(person.id().value()), caller())
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.PERSON_NOT_FOUND));
        boolean mayChange = services.changesSome(person.id(), caller());
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        add(new Label("heading", person.name()));
        add(new NoticePanel("problem", () -> problem));
        PersonFacts facts = new PersonFacts(
                "facts", own.body(), Relationships.read(services.preferences().find(), person.id(), caller()));
        add(facts.setVisible(!facts.isEmpty()));
        add(new FieldList("fields", PersonFacts.rest(own.body()), references(own)));
        add(new ExternalLink("change", AboutAddresses.form(person.id())).setVisible(mayChange));
        add(new ExternalLink("move", MovingAddresses.page(person.id())).setVisible(mayChange));
        add(new JoinedNotice("joined", person, services.joinedTo(person.id(), caller())));
        add(new ExternalLink("entry", Addresses.entry(own.id())));
        add(new PhotoCard("photo", person).setVisible(mayChange));
        addOthers(own, mayChange);
        boolean isJustSaved = AddressParameters.parsed(parameters, "saved", Integer::valueOf)
                .filter(before -> own.version() == before + 1 && mayChange)
                .isPresent();
        add(new Saved("undo", person, own.version() - 1).setVisible(isJustSaved));
    }

    private void addOthers(Entry own, boolean mayChange) {
        List<Statement> said = OtherStatements.read(services.entries(), person, own.body(), caller());
        add(new OthersCard("others", person, said, mayChange).setVisible(!said.isEmpty()));
        add(new EntriesCard("blood", messages().get("about.blood"), bloodGroups()));
        add(new EntriesCard(
                "insurance",
                messages().get("about.insurance"),
                services.entries()
                        .page(EntryQuery.of(person.id(), FEW).ofType("Coverage"), caller())
                        .lines()));
    }

    /** The results that say it, newest first; none while search is away. */
    private List<EntryLine> bloodGroups() {
        try {
            SearchQuery query = SearchQuery.of("code:" + BLOOD_GROUP, FEW).in(person.id());
            List<EntryId> hits =
                    services
                            .search()
                            .find()
                            .map(search -> search.search(query, caller()).hits())
                            .orElse(List.of())
                            .stream()
                            .map(SearchHit::id)
                            .toList();
            List<EntryId> sure = services.entries().bodies(hits, caller()).entrySet().stream()
                    .filter(found -> found.getValue().object("code").array("coding").objects().stream()
                            .anyMatch(coding -> coding.string("system").equals(Optional.of(LOINC))
                                    && coding.string("code").equals(Optional.of(BLOOD_GROUP))))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            return services.entries().lines(hits.stream().filter(sure::contains).toList(), caller());
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private References references(Entry own) {
        return new References(
                own.body(),
                ids -> services.entries().lines(ids, caller()),
                inside -> services.kinds().find().map(kinds -> kinds.project(inside, RecordContext.NONE)));
    }

    @Override
    protected String title() {
        return messages().get("navigation.about");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return PLACE;
    }

    /** Offers to take back what was just saved. */
    private static final class Saved extends HtmlComponent {

        private final transient Person person;
        private final int before;

        Saved(String id, Person person, int before) {
            super(id);
            this.person = person;
            this.before = before;
            setRenderBodyOnly(true);
        }

        @Override
        protected void write(Html html) {
            UndoToast.write(
                    html,
                    messages().get("about.saved"),
                    AboutAddresses.take(person.id()),
                    "undo",
                    Integer.toString(before),
                    messages());
        }
    }
}
