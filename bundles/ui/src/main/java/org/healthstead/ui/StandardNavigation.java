// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.pages.TimelinePage;

/** The places of the standard pages. */
final class StandardNavigation implements NavigationContribution {

    @Override
    public List<NavigationItem> items(Optional<PersonId> person, Locale locale) {
        Messages messages = Messages.of(StandardNavigation.class, locale);
        NavigationItem people =
                new NavigationItem("people", Icon.PERSON, messages.get("navigation.people"), Addresses.PEOPLE);
        if (person.isEmpty()) {
            return List.of(people);
        }
        String timeline = Addresses.timeline(person.get());
        return List.of(
                new NavigationItem(TimelinePage.PLACE, Icon.TIME, messages.get("navigation.timeline"), timeline),
                ofKind(Category.RESULT, Icon.CHART, messages.get("navigation.results"), person.get()),
                ofKind(Category.MEDICATION, Icon.PILL, messages.get("navigation.medications"), person.get()),
                ofKind(Category.DOCUMENT, Icon.DOC, messages.get("navigation.documents"), person.get()),
                people);
    }

    private static NavigationItem ofKind(Category category, Icon icon, String label, PersonId person) {
        return new NavigationItem(
                TimelinePage.PLACE + "." + Addresses.kind(category), icon, label, Addresses.timeline(person, category));
    }
}
