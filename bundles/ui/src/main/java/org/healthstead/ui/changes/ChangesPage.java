// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;

/**
 * What changed in a person's record since a day, a visit or the last look ({@link ChangesChoice}), by kind, on one page
 * that can be printed: results first, and of these first what needs a look.
 */
public final class ChangesPage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "changes";

    /** Parts of a kind that can be opened. */
    static final int MAX_PAGE = 40;

    private final transient Person person;

    public ChangesPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        LocalDate today = LocalDate.now();
        ChangesChoice choice = new ChangesChoice(
                person.id(),
                parameters,
                new LastLooks(services.preferences().find(), Clock.systemUTC()).look(person.id(), caller()),
                SinceVisit.newestVisit(services, person.id(), today, caller()),
                today);
        ChangeGroups groups = ChangeGroups.read(services, choice, caller());
        add(new Label("sentence", choice.sentence(messages())));
        add(new ChangesChooser("choice", choice));
        add(new Label("part", messages().get("changes.part")).setVisible(!services.showsWhole(person.id(), caller())));
        add(new Label("incomplete", messages().get("search.incomplete")).setVisible(!groups.isComplete()));
        add(new ChangesList("list", choice, groups));
    }

    @Override
    protected String title() {
        return messages().get("navigation.changes");
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
