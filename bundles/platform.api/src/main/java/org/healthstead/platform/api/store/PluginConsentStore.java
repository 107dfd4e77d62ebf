// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginConsent;

/**
 * Stores what people have allowed plugins to do by themselves, and how far their work at set times has come. Takes no
 * decisions. Each method is one transaction. Safe for several threads and, because of the claims, for several nodes.
 */
public interface PluginConsentStore {

    /** Every consent for the plugin, the oldest first. */
    List<PluginConsent> of(String plugin);

    /** Every consent of the account for this record, the oldest first. */
    List<PluginConsent> of(AccountId account, PersonId person);

    Optional<PluginConsent> find(UUID id);

    /** Adds a consent, in place of one of the same account for the same plugin and record. */
    void put(PluginConsent consent);

    /** Takes a consent back, and forgets how far its work has come. An unknown id is not an error. */
    void remove(UUID id);

    /** When work was last due that was begun for a consent; empty when none was. */
    Optional<Instant> lastDue(UUID consent, String work);

    /**
     * Claims a run of work, so that one node alone does it, and once. Refused when a run that was due then or later was
     * done, or is under way.
     *
     * @param work of the plugin, at most 40 characters
     * @param due when it was to begin
     * @param until when the claim ends; a run that has not ended by then was lost, and may be claimed again
     * @return whether the claim was made; not when the consent is gone
     */
    boolean claim(UUID consent, String work, Instant due, Instant now, Instant until);

    /** Says that a run has ended, well or not. */
    void done(UUID consent, String work, Instant due);
}
