// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.osgi.service.component.annotations.Component;

/** Where people say what is so about a person and changes the plan. */
@Component
public final class ReasonPlace implements PageContribution {

    private static final PluginAddress ADDRESS = new PluginAddress(ImmunizationPlaces.PLUGIN, "reasons");

    static String address(PersonId person) {
        return ADDRESS.of(person);
    }

    @Override
    public String path() {
        return ADDRESS.pathOfPersons();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return ReasonPage.class;
    }
}
