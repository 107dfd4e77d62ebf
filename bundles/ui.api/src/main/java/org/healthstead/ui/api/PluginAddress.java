// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import org.healthstead.api.record.PersonId;

/**
 * The address of a plugin's page. It contains the name of the plugin, so that after the plugin was removed the server
 * can still say whose page it was:
 *
 * <pre>{@code
 * static final PluginAddress ADDRESS = new PluginAddress("org.example.goals", "goals");
 *
 * public String path() {                                 // PageContribution
 *     return ADDRESS.pathOfPersons();                    // /person/${person}/plugin/org.example.goals/goals
 * }
 *
 * String link = ADDRESS.of(person);                      // NavigationContribution, links
 * }</pre>
 *
 * @param plugin Bundle-SymbolicName of the plugin
 * @param page the rest of the address; may have placeholders in Wicket's syntax; never empty
 */
public record PluginAddress(String plugin, String page) {

    public PluginAddress {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(page, "page");
    }

    /** The path of a page of the household, which is also its address. */
    public String pathOfHousehold() {
        return "/plugin/" + plugin + "/" + page;
    }

    /** The path of a page that each person has. The parameter {@code person} is the person's id. */
    public String pathOfPersons() {
        return "/person/${person}/plugin/" + plugin + "/" + page;
    }

    /** The address of one person's page. */
    public String of(PersonId person) {
        return "/person/" + person + "/plugin/" + plugin + "/" + page;
    }
}
