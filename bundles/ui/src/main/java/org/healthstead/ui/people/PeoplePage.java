// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.SeeOther;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;

/** The people of the household, and a form that adds one. {@code ?q=} narrows a long list. */
public final class PeoplePage extends ShellPage {

    private static final int MAX_SHOWN = 200;

    public PeoplePage(PageParameters parameters) {
        super(parameters);
        String text = AddressParameters.text(parameters, "q").orElse("");
        List<Person> people = services().persons().list(text, MAX_SHOWN + 1, caller());
        add(new PeopleList("people", people, MAX_SHOWN, text));
        add(new Label("intro", messages().get(people.isEmpty() ? "people.empty" : "people.intro")));
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
