// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.Caller;

/**
 * Plugins that ship with the product and run when an administrator wants them. Provided by the extensions bundle; safe
 * for several threads.
 *
 * <p>Errors: {@code HS-ACCESS-FORBIDDEN} for who may not manage plugins, {@code HS-PLUGIN-NOT-FOUND}, and those of
 * {@link PluginService#install}.
 */
public interface PluginCatalogue {

    /** What can be added or brought up to date, ordered by title. */
    List<Offer> offers(Caller caller);

    /** Adds a plugin by its name, or another version of one that is there. */
    Plugin install(String name, Caller caller);

    /** Like {@link #offers(Caller)}, for the operator. */
    List<Offer> offers();

    /** Like {@link #install(String, Caller)}, for the operator. */
    Plugin install(String name);

    /**
     * A plugin that can be installed.
     *
     * @param name Bundle-SymbolicName
     * @param title for people
     * @param description what it does, in English; may be empty
     * @param vendor who made it; may be empty
     * @param version of the file that ships
     * @param permissions what it asks for
     * @param installed the version that is there; empty when it is not installed
     */
    record Offer(
            String name,
            String title,
            String description,
            String vendor,
            String version,
            PluginPermissions permissions,
            Optional<String> installed) {

        public Offer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(permissions, "permissions");
            Objects.requireNonNull(installed, "installed");
        }
    }
}
