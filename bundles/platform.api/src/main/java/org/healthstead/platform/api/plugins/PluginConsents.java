// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/**
 * What people allow plugins to do by themselves. Provided by the background bundle; safe for several threads.
 *
 * <p>Everybody decides for themselves: a consent stands for the account that gave it, and opens no more than that
 * account may do. Errors: {@code HS-PERSON-NOT-FOUND} when this caller cannot see the record,
 * {@code HS-ACCESS-FORBIDDEN} for a plugin, or a token that is bound to a person, {@code HS-PLUGIN-NOT-FOUND}.
 */
public interface PluginConsents {

    /** The plugins that ask to do something by themselves, ordered by title, with what this caller has allowed. */
    List<Asked> asked(PersonId person, Caller caller);

    /** Allows a plugin everything that it asks for now, with this record. */
    PluginConsent give(String plugin, PersonId person, Caller caller);

    /** Takes back what this caller has allowed. That nothing was allowed is not an error. */
    void take(String plugin, PersonId person, Caller caller);

    /**
     * A plugin that asks.
     *
     * @param plugin with what it asks for
     * @param consent what this caller has allowed
     */
    record Asked(Plugin plugin, Optional<PluginConsent> consent) {

        /** Whether it asks for more than was allowed, as after an update. */
        public boolean wantsMore() {
            return consent.filter(given -> !given.permissions().covers(plugin.permissions()))
                    .isPresent();
        }
    }
}
