// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.util.List;
import java.util.Optional;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;

/** Writes faults of plugins down. */
record NotedFaults(List<String> faults) implements PluginFaults {

    @Override
    public Optional<Plugin> pluginOf(Class<?> type) {
        return Optional.empty();
    }

    @Override
    public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
        faults.add(fault.map(thrown -> thrown.getClass().getSimpleName()).orElse("late"));
        return Optional.empty();
    }
}
