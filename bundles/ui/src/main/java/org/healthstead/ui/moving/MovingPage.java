// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.moving;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.moves.MoveService;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.healthstead.ui.about.AboutPage;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/**
 * Moves everything of a record, because two persons are one, or of one source, because it is about somebody else.
 * {@code ?source=} chooses the source, {@code ?who=} or {@code ?to=} the other person: then the page says what will
 * happen and asks.
 */
public final class MovingPage extends ShellPage {

    private static final int RECENT = 100;
    private static final int MOST_LISTED = 30;
    private static final int REFRESH_SECONDS = 2;

    private final transient Person person;
    private final transient UiServices services;
    private final transient List<Job> moves;

    public MovingPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        services = UiShell.get().services();
        moves =
                services
                        .jobs()
                        .find()
                        .map(jobs -> jobs.recent(person.id(), RECENT, caller()))
                        .orElse(List.of())
                        .stream()
                        .filter(job -> job.kind().equals(MoveService.KIND))
                        .toList();
        String problem = AddressParameters.text(parameters, "problem")
                .flatMap(code -> ProblemWords.of(code, messages()))
                .orElse("");
        boolean mayMove = services.changesWhole(person.id(), caller())
                && services.moveService().find().isPresent();
        Optional<Person> joined = services.joinedTo(person.id(), caller());
        add(new NoticePanel("problem", () -> problem));
        add(new Label("part", messages().get("moving.part")).setVisible(!mayMove));
        add(new JoinedNotice("joined", person, joined));
        boolean isOpen = mayMove && joined.isEmpty();
        MoveChoice choice = isOpen ? choice(parameters) : MoveChoice.NONE;
        add(new MoveForm("form", person, choice).setVisible(isOpen));
        add(new MoveQuestion("question", person, choice, services, caller())
                .setVisible(isOpen && choice.chosen().isPresent()));
        List<Person> here = joinedHere();
        add(new JoinedHere("here", here).setVisible(!here.isEmpty()));
        add(new MoveHistory("moves", person, moves, id -> services.persons().find(id, caller()), mayMove)
                .setVisible(!moves.isEmpty()));
    }

    private List<Person> joinedHere() {
        return services.recordMoves().find().map(known -> known.joinedFrom(person.id())).orElse(List.of()).stream()
                .flatMap(each -> services.persons().find(each.person(), caller()).stream())
                .toList();
    }

    private MoveChoice choice(PageParameters parameters) {
        List<Source> sources = services.sources().require().list(person.id(), caller());
        Optional<Source> source = AddressParameters.parsed(parameters, MovingAddresses.SOURCE, SourceId::parse)
                .flatMap(id -> sources.stream()
                        .filter(each -> each.ref().id().equals(id))
                        .findFirst());
        Optional<PersonId> id = AddressParameters.parsed(parameters, MovingAddresses.PERSON, PersonId::parse);
        String who = AddressParameters.text(parameters, MovingAddresses.WHO).orElse("");
        List<Person> all = others();
        List<Person> found = id.map(
                        one -> services.persons().find(one, caller()).stream().toList())
                .orElseGet(() -> who.isBlank() ? List.of() : list(who));
        return new MoveChoice(sources, source, all.size() > MOST_LISTED ? List.of() : all, who, found);
    }

    private List<Person> others() {
        return list("");
    }

    /** Other people to whose whole record the reader may add. */
    private List<Person> list(String who) {
        return services.persons().list(who, MOST_LISTED + 2, caller()).stream()
                .filter(other -> !other.id().equals(person.id()))
                .filter(other -> services.may(Operation.CREATE, other.id(), caller()))
                .toList();
    }

    private boolean isBusy() {
        return moves.stream().anyMatch(job -> !job.state().isFinal());
    }

    @Override
    protected String title() {
        return messages().get("moving.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return AboutPage.PLACE;
    }

    @Override
    protected int refreshSeconds() {
        return isBusy() ? REFRESH_SECONDS : 0;
    }
}
