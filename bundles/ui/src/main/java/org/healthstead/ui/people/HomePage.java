// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.util.List;
import org.apache.wicket.markup.html.WebPage;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;

/** Leads to where one begins: set-up, the people, or the overview when there is only one person. */
public final class HomePage extends WebPage {

    public HomePage() {
        UiShell application = UiShell.get();
        UiServices services = application.services();
        if (application.findCaller().isEmpty() && !services.accounts().isSetUp()) {
            throw new SeeOther(Addresses.SET_UP);
        }
        List<Person> people = services.persons().list("", 2, application.caller());
        throw new SeeOther(
                people.size() == 1 ? Addresses.overview(people.getFirst().id()) : Addresses.PEOPLE);
    }
}
