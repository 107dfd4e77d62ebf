// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.osgi.service.component.annotations.Component;

/** The page on which a goal is set. */
@Component
public final class GoalFormPlace implements PageContribution {

    private static final PluginAddress ADDRESS = new PluginAddress(GoalPlaces.PLUGIN, "new-goal");

    static String address(PersonId person) {
        return ADDRESS.of(person);
    }

    @Override
    public String path() {
        return ADDRESS.pathOfPersons();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return GoalFormPage.class;
    }
}
