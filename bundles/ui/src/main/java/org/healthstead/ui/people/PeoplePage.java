// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;

/**
 * The people of the household or the roster of a clinic, and a form that adds one. {@code ?q=} narrows a long list,
 * {@code ?page=} is a part of it.
 */
public final class PeoplePage extends ShellPage {

    private static final int ROWS = 30;

    /** So many are a household, of whom everything that is due is looked up. */
    private static final int FEW = 8;

    public PeoplePage(PageParameters parameters) {
        super(parameters);
        String text = AddressParameters.text(parameters, "q").orElse("");
        int page = AddressParameters.parsed(parameters, "page", Integer::parseInt)
                .filter(RosterWays::isPage)
                .orElse(0);
        int end = (page + 1) * ROWS;
        List<Person> found = services().persons().list(PersonSearch.text(text, getLocale()), end + 1, caller());
        boolean isFew = found.size() <= FEW;
        LocalDate today = LocalDate.now();
        List<Person> shown = found.subList(Math.min(page * ROWS, found.size()), Math.min(end, found.size()));
        List<RosterLine> lines = RosterLine.read(services(), shown, caller(), today, isFew);
        add(new PeopleList("people", lines, text, page, found.size() > end, isFew));
        add(new Label("intro", messages().get(found.isEmpty() ? "people.empty" : "people.intro")));
        add(new PersonForm("form", messages(), caller()) {
            @Override
            protected void added(Person person) {
                throw new SeeOther(Addresses.imports(person.id()));
            }
        });
    }

    @Override
    protected String title() {
        return messages().get("people.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "people";
    }

    private static UiServices services() {
        return UiShell.get().services();
    }
}
