// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.store.PluginConsentStore;

/** What plugins are allowed to do by themselves, in maps. */
final class MemoryPluginConsentStore implements PluginConsentStore {

    private final Map<UUID, PluginConsent> consents = new HashMap<>();
    private final Map<Work, Run> runs = new HashMap<>();

    private record Work(UUID consent, String name) {}

    private record Run(Instant due, Instant until, boolean ended) {}

    @Override
    public List<PluginConsent> of(String plugin) {
        return those(consent -> consent.plugin().equals(plugin));
    }

    @Override
    public List<PluginConsent> of(AccountId account, PersonId person) {
        return those(
                consent -> consent.account().equals(account) && consent.person().equals(person));
    }

    private synchronized List<PluginConsent> those(Predicate<PluginConsent> wanted) {
        return consents.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(PluginConsent::givenAt))
                .toList();
    }

    @Override
    public synchronized Optional<PluginConsent> find(UUID id) {
        return Optional.ofNullable(consents.get(id));
    }

    @Override
    public synchronized void put(PluginConsent consent) {
        of(consent.account(), consent.person()).stream()
                .filter(old -> old.plugin().equals(consent.plugin()))
                .forEach(old -> remove(old.id()));
        consents.put(consent.id(), consent);
    }

    @Override
    public synchronized void remove(UUID id) {
        consents.remove(id);
        runs.keySet().removeIf(work -> work.consent().equals(id));
    }

    @Override
    public synchronized Optional<Instant> lastDue(UUID consent, String work) {
        return Optional.ofNullable(runs.get(new Work(consent, work))).map(Run::due);
    }

    @Override
    public synchronized boolean claim(UUID consent, String work, Instant due, Instant now, Instant until) {
        Run last = runs.get(new Work(consent, work));
        boolean isFree = last == null
                || (last.ended()
                        ? last.due().isBefore(due)
                        : !last.due().isAfter(due) && !last.until().isAfter(now));
        if (!isFree || !consents.containsKey(consent)) {
            return false;
        }
        runs.put(new Work(consent, work), new Run(due, until, false));
        return true;
    }

    @Override
    public synchronized void done(UUID consent, String work, Instant due) {
        runs.computeIfPresent(
                new Work(consent, work), (key, run) -> run.due().equals(due) ? new Run(due, run.until(), true) : run);
    }
}
