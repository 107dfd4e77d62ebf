// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/**
 * Makes the caller that a plugin gets in place of the one who looks: see
 * {@link org.healthstead.platform.api.access.Authentication#forPlugin}. Safe for several threads.
 */
@FunctionalInterface
public interface CallerLender {

    /** @param person whose record is open; empty on a page of the household */
    Caller lend(Caller caller, String plugin, Optional<PersonId> person);
}
