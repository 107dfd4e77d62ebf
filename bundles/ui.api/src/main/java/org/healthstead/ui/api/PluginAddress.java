// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import org.healthstead.api.record.PersonId;

/**
 * Where a page of a plugin is. Its address names the plugin, so that the page of a plugin that was removed can still
 * say whose it was:
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
 * @param page what comes after it; may have placeholders in Wicket's syntax, never empty
 */
public record PluginAddress(String plugin, String page) {

    public PluginAddress {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(page, "page");
    }

    /** For a page of the household: also the address itself. */
    public String pathOfHousehold() {
        return "/plugin/" + plugin + "/" + page;
    }

    /** For a page of each person, whose id is the parameter {@code person}. */
    public String pathOfPersons() {
        return "/person/${person}/plugin/" + plugin + "/" + page;
    }

    /** The address of one person's page. */
    public String of(PersonId person) {
        return "/person/" + person + "/plugin/" + plugin + "/" + page;
    }
}
