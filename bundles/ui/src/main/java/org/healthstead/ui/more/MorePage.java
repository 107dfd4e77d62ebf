// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.more;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.parts.AddressParameters;

/** Every place there is, of the core and of plugins: for one person, or for the household when none is named. */
public final class MorePage extends ShellPage {

    private final transient Optional<Person> person;

    public MorePage(PageParameters parameters) {
        super(parameters);
        person = AddressParameters.text(parameters, "person")
                .map(id -> Shell.get().person(AddressParameters.person(parameters)));
        add(new MoreList("places", person));
    }

    @Override
    protected String title() {
        return messages().get("more.title");
    }

    @Override
    protected Optional<Person> person() {
        return person;
    }

    @Override
    protected String place() {
        return "more";
    }
}
