// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.Optional;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;

/** The form that changes what the household says of a person. */
public final class AboutFormPage extends ShellPage {

    private final transient Person person;

    public AboutFormPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        add(new AboutForm("form", person, UiShell.get().services(), caller()));
        add(new ExternalLink("back", AboutAddresses.page(person.id())));
    }

    @Override
    protected String title() {
        return messages().get("about.change");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return AboutPage.PLACE;
    }
}
