// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

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

/** The plan of a person, and the places in the navigation. */
@Component
public final class ImmunizationPlaces implements PageContribution, NavigationContribution {

    static final String PLUGIN = "org.healthstead.plugin.immunizations";

    /** Id of the place of a person's plan. */
    static final String PLAN = PLUGIN + ".plan";

    /** Id of the place of what is due for everybody. */
    static final String DUE = PLUGIN + ".due";

    private static final PluginAddress PLAN_ADDRESS = new PluginAddress(PLUGIN, "plan");

    /** Address of the plan of a person. */
    static String plan(PersonId person) {
        return PLAN_ADDRESS.of(person);
    }

    @Override
    public String path() {
        return PLAN_ADDRESS.pathOfPersons();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return PlanPage.class;
    }

    @Override
    public List<NavigationItem> items(Optional<PersonId> person, Locale locale) {
        Messages messages = Messages.of(ImmunizationPlaces.class, locale);
        return List.of(person.map(id -> new NavigationItem(PLAN, Icon.SHOT, messages.get("plan.title"), plan(id)))
                .orElseGet(() -> new NavigationItem(DUE, Icon.SHOT, messages.get("due.title"), DuePlace.address())));
    }
}
