// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.forms.FormSpecs;
import org.healthstead.ui.parts.AddressParameters;

/** Asks what is to be added to a person's record. */
public final class AddPage extends ShellPage {

    /** In the navigation. */
    public static final String PLACE = "add";

    private final transient Person person;

    public AddPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        FormSpecs specs = new FormMaking(UiShell.get().services(), caller()).specs();
        boolean mayWrite = UiShell.get().services().changesSome(person.id(), caller());
        add(new Label("heading", title()));
        add(new Label("part", messages().get("add.part")).setVisible(!mayWrite));
        boolean addsDocuments = UiShell.get().services().addsDocuments(person.id(), caller());
        add(new AddChoices("choices", person.id(), specs, addsDocuments).setVisible(mayWrite || addsDocuments));
    }

    @Override
    protected String title() {
        return messages().get("add.title", person.name());
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
