// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.util.Locale;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.PluginAddress;
import org.healthstead.ui.api.ShellPage;
import org.osgi.service.component.annotations.Component;

/** The page of one vaccine group, which says why. */
@Component
public final class GroupPlace implements PageContribution {

    private static final String FOLDER = "plan/";

    /** @param group the schedule's name of a vaccine group */
    public static String address(PersonId person, String group) {
        return new PluginAddress(ImmunizationPlaces.PLUGIN, FOLDER + part(group)).of(person);
    }

    /** A name of a group as a part of an address and of a message key: {@code dtap-tdap-td}. */
    public static String part(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    @Override
    public String path() {
        return new PluginAddress(ImmunizationPlaces.PLUGIN, FOLDER + "${group}").pathOfPersons();
    }

    @Override
    public Class<? extends ShellPage> page() {
        return GroupPage.class;
    }
}
