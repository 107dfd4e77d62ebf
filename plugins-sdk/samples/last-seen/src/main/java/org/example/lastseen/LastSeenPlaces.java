// SPDX-License-Identifier: Apache-2.0
package org.example.lastseen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.osgi.service.component.annotations.Component;

/** Adds the page, and its place in the navigation. The address names the plugin: only there may it have pages. */
@Component
public final class LastSeenPlaces implements PageContribution, NavigationContribution {

    static final String PLACE = "org.example.lastseen";
    static final PluginAddress ADDRESS = new PluginAddress("org.example.lastseen", "visits");

    @Override
    public String path() {
        return ADDRESS.pathOfPersons();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return LastSeenPage.class;
    }

    @Override
    public List<NavigationItem> items(Optional<PersonId> person, Locale locale) {
        Messages messages = Messages.of(LastSeenPlaces.class, locale);
        return person.map(id -> new NavigationItem(PLACE, Icon.VISIT, messages.get("page.title"), ADDRESS.of(id)))
                .map(List::of)
                .orElse(List.of());
    }
}
