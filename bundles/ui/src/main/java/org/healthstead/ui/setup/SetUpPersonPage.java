// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.setup;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.people.PersonForm;

/** Step 4: the first person whose record is kept. Who has added one already is led on. */
public final class SetUpPersonPage extends SetUpStepPage {

    public SetUpPersonPage(PageParameters parameters) {
        super(parameters, 4, "person");
        Caller caller = requireCaller();
        if (!services().persons().list("", 1, caller).isEmpty()) {
            throw new SeeOther(IMPORT);
        }
        add(new PersonForm("form", Messages.of(SetUpPersonPage.class, getLocale()), caller) {
            @Override
            protected void added(Person person) {
                throw new SeeOther(Addresses.with(IMPORT, "person", person.id().toString()));
            }
        });
    }

    /** The account is made, and there is nothing to go back to. */
    @Override
    Optional<String> before() {
        return Optional.empty();
    }
}
