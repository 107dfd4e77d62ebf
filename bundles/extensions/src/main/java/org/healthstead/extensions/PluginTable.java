// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.store.PluginStore;
import org.healthstead.platform.api.store.PluginStore.StoredPlugin;
import org.osgi.framework.Bundle;

/**
 * The rows of the store with what the framework has of them. Written by one thread at a time, to the store first; read
 * by any.
 */
final class PluginTable {

    private final PluginStore store;
    private final ConcurrentSkipListMap<String, ManagedPlugin> plugins = new ConcurrentSkipListMap<>();

    PluginTable(PluginStore store) {
        this.store = store;
        for (StoredPlugin row : store.all()) {
            plugins.put(row.name(), new ManagedPlugin(row, Optional.empty(), false));
        }
    }

    Optional<ManagedPlugin> find(String name) {
        return Optional.ofNullable(plugins.get(name));
    }

    List<ManagedPlugin> all() {
        return List.copyOf(plugins.values());
    }

    /** Committed when it returns. */
    void save(StoredPlugin row) {
        store.put(row);
        ManagedPlugin before = plugins.get(row.name());
        plugins.put(
                row.name(),
                before == null
                        ? new ManagedPlugin(row, Optional.empty(), false)
                        : new ManagedPlugin(row, before.bundle(), before.changing()));
    }

    /** Committed when it returns. */
    void forget(String name) {
        store.remove(name);
        plugins.remove(name);
    }

    void setBundle(String name, Optional<Bundle> bundle) {
        plugins.computeIfPresent(name, (same, now) -> new ManagedPlugin(now.row(), bundle, now.changing()));
    }

    void setChanging(String name, boolean changing) {
        plugins.computeIfPresent(name, (same, now) -> new ManagedPlugin(now.row(), now.bundle(), changing));
    }

    static StoredPlugin attempting(StoredPlugin row, String sha256) {
        return new StoredPlugin(row.name(), row.jar(), row.stopped(), row.quarantine(), Optional.of(sha256));
    }

    static StoredPlugin wanted(StoredPlugin row) {
        return new StoredPlugin(row.name(), row.jar(), false, Optional.empty(), Optional.empty());
    }

    static StoredPlugin stopped(StoredPlugin row) {
        return new StoredPlugin(row.name(), row.jar(), true, Optional.empty(), Optional.empty());
    }

    static StoredPlugin quarantined(StoredPlugin row, Problem why) {
        return new StoredPlugin(row.name(), row.jar(), false, Optional.of(why), Optional.empty());
    }
}
