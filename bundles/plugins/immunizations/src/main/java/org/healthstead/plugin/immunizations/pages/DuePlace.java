// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.osgi.service.component.annotations.Component;

/** The list of what is due for everybody. */
@Component
public final class DuePlace implements PageContribution {

    private static final PluginAddress ADDRESS = new PluginAddress(ImmunizationPlaces.PLUGIN, "due");

    static String address() {
        return ADDRESS.pathOfHousehold();
    }

    @Override
    public String path() {
        return address();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return DuePage.class;
    }
}
