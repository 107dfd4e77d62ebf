// SPDX-License-Identifier: Apache-2.0
package org.healthstead.background;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.platform.api.plugins.PluginService;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people allow, in the store. */
final class StoredConsents implements PluginConsents {

    private static final Logger LOG = LoggerFactory.getLogger(StoredConsents.class);

    private final PluginConsentStore store;
    private final PluginService plugins;
    private final AccessPolicy access;
    private final InstantSource clock;
    private final Runnable changed;

    /** @param changed called after something was allowed */
    StoredConsents(
            PluginConsentStore store,
            PluginService plugins,
            AccessPolicy access,
            InstantSource clock,
            Runnable changed) {
        this.store = store;
        this.plugins = plugins;
        this.access = access;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public List<Asked> asked(PersonId person, Caller caller) {
        require(person, caller);
        List<PluginConsent> given = store.of(caller.account(), person);
        return plugins.list().stream()
                .filter(plugin -> plugin.permissions().schedule())
                .map(plugin -> new Asked(
                        plugin,
                        given.stream()
                                .filter(consent -> consent.plugin().equals(plugin.name()))
                                .findFirst()))
                .toList();
    }

    @Override
    public PluginConsent give(String plugin, PersonId person, Caller caller) {
        require(person, caller);
        Plugin asking = plugins.list().stream()
                .filter(each -> each.name().equals(plugin) && each.permissions().schedule())
                .findFirst()
                .orElseThrow(() -> ProblemCode.PLUGIN_NOT_FOUND
                        .problem("There is no plugin of this name that asks for anything.", plugin)
                        .exception());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PluginConsent consent =
                new PluginConsent(UUID.randomUUID(), plugin, caller.account(), person, asking.permissions(), now);
        store.put(consent);
        LOG.info("{} allowed plugin {} with record {}: consent {}", caller.reference(), plugin, person, consent.id());
        changed.run();
        return consent;
    }

    @Override
    public void take(String plugin, PersonId person, Caller caller) {
        require(person, caller);
        Optional<PluginConsent> given = store.of(caller.account(), person).stream()
                .filter(consent -> consent.plugin().equals(plugin))
                .findFirst();
        given.ifPresent(consent -> {
            store.remove(consent.id());
            LOG.info("{} took consent {} back from plugin {}", caller.reference(), consent.id(), plugin);
        });
    }

    /** Somebody decides about what is lent in their name: nothing that was lent may. */
    private void require(PersonId person, Caller caller) {
        access.require(caller, Operation.READ, person);
        if (!access.mayActForAccount(caller, Operation.SHARE)) {
            throw PersonScope.forbidden();
        }
    }
}
