// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.List;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.request.flow.RedirectToUrlException;
import org.healthstead.api.record.Person;
import org.healthstead.ui.HealthsteadApplication;
import org.healthstead.ui.UiServices;
import org.healthstead.ui.api.Addresses;

/** Leads to where one begins: set-up, the people, or the timeline when there is only one person. */
public final class HomePage extends WebPage {

    public HomePage() {
        HealthsteadApplication application = HealthsteadApplication.get();
        UiServices services = application.services();
        if (application.findCaller().isEmpty() && !services.accounts().isSetUp()) {
            throw new RedirectToUrlException(Addresses.SET_UP, 303);
        }
        List<Person> people = services.persons().list("", 2, application.caller());
        throw new RedirectToUrlException(
                people.size() == 1 ? Addresses.timeline(people.getFirst().id()) : Addresses.PEOPLE, 303);
    }
}
