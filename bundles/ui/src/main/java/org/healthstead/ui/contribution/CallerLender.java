// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Authentication;

/** Makes the callers that a plugin gets in place of the one who looks or presses a button. Safe for several threads. */
public interface CallerLender {

    /**
     * As {@link Authentication#forPlugin}.
     *
     * @param person whose record is open; empty on a page of the household
     */
    Caller lend(Caller caller, String plugin, Optional<PersonId> person);

    /** As {@link Authentication#forPluginAction}. */
    Caller lendForAction(Caller caller, String plugin, PersonId person);

    /** Asks the access bundle. */
    static CallerLender of(Authentication authentication) {
        return new CallerLender() {
            @Override
            public Caller lend(Caller caller, String plugin, Optional<PersonId> person) {
                return authentication.forPlugin(caller, plugin, person);
            }

            @Override
            public Caller lendForAction(Caller caller, String plugin, PersonId person) {
                return authentication.forPluginAction(caller, plugin, person);
            }
        };
    }
}
