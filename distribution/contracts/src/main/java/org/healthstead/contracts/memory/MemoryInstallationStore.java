// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.platform.api.store.InstallationStore;

/** Facts about the installation in a map. */
final class MemoryInstallationStore implements InstallationStore {

    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Map<String, String> read(Collection<String> names) {
        Map<String, String> found = new HashMap<>(values);
        found.keySet().retainAll(Set.copyOf(names));
        return found;
    }

    @Override
    public void write(String name, String value) {
        values.put(name, value);
    }

    @Override
    public boolean writeOnce(String name, String value) {
        return values.putIfAbsent(name, value) == null;
    }
}
