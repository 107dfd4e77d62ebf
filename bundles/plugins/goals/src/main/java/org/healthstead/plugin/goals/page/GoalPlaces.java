// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationContribution;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.osgi.service.component.annotations.Component;

/** The list of goals, and its place in the navigation. */
@Component
public final class GoalPlaces implements PageContribution, NavigationContribution {

    static final String PLUGIN = "org.healthstead.plugin.goals";
    static final PluginAddress LIST = new PluginAddress(PLUGIN, "goals");

    /** The address of one goal. */
    static String goal(PersonId person, EntryId goal) {
        return LIST.of(person) + "/" + goal;
    }

    @Override
    public String path() {
        return LIST.pathOfPersons();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return GoalsPage.class;
    }

    @Override
    public List<NavigationItem> items(Optional<PersonId> person, Locale locale) {
        String title = Messages.of(GoalPlaces.class, locale).get("page.title");
        return person.map(id -> new NavigationItem(PLUGIN, Icon.CHART, title, LIST.of(id)))
                .map(List::of)
                .orElse(List.of());
    }
}
