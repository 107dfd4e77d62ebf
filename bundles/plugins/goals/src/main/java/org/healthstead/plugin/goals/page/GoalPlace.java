// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.osgi.service.component.annotations.Component;

/** The page of one goal. */
@Component
public final class GoalPlace implements PageContribution {

    @Override
    public String path() {
        return new PluginAddress(GoalPlaces.PLUGIN, "goals/${goal}").pathOfPersons();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return GoalPage.class;
    }
}
