// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                ofType("Observation", Icon.CHART, messages.get("navigation.results"), timeline),
                ofType("MedicationRequest", Icon.PILL, messages.get("navigation.medications"), timeline),
                ofType("DocumentReference", Icon.DOC, messages.get("navigation.documents"), timeline),
                people);
    }

    private static NavigationItem ofType(String type, Icon icon, String label, String timeline) {
        return new NavigationItem(TimelinePage.PLACE + "." + type, icon, label, Addresses.with(timeline, "type", type));
    }
}
