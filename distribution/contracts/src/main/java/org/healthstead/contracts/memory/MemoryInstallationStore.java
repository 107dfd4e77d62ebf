// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.Map;
import java.util.Optional;
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
    public void write(String name, String value) {
        values.put(name, value);
    }

    @Override
    public boolean writeOnce(String name, String value) {
        return values.putIfAbsent(name, value) == null;
    }
}
