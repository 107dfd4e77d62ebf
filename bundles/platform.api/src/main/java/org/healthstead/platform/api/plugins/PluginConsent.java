// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;

/**
 * That somebody allows a plugin to work by itself with one record, in their name: never with more than they may do
 * there themselves.
 *
 * @param id random; a consent that was taken back and given again has another
 * @param plugin its Bundle-SymbolicName
 * @param account who allowed it
 * @param person whose record
 * @param permissions what was allowed; what the plugin asks for beyond that is not
 * @param givenAt when, to the millisecond
 */
public record PluginConsent(
        UUID id, String plugin, AccountId account, PersonId person, PluginPermissions permissions, Instant givenAt) {

    public PluginConsent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(permissions, "permissions");
        Objects.requireNonNull(givenAt, "givenAt");
    }
}
