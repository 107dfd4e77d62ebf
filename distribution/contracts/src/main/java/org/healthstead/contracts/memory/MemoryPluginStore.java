// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.healthstead.platform.api.store.PluginStore;

/** The list of plugins in a map. */
final class MemoryPluginStore implements PluginStore {

    private final ConcurrentSkipListMap<String, StoredPlugin> plugins = new ConcurrentSkipListMap<>();

    @Override
    public List<StoredPlugin> all() {
        return List.copyOf(plugins.values());
    }

    @Override
    public void put(StoredPlugin plugin) {
        plugins.put(plugin.name(), plugin);
    }

    @Override
    public void remove(String name) {
        plugins.remove(name);
    }
}
