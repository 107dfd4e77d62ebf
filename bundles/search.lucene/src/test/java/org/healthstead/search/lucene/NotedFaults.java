// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;

/**
 * Writes down what is said of plugins.
 *
 * @param faults class of what was thrown, or {@code late}
 * @param warnings codes of what they leave undone
 */
record NotedFaults(List<String> faults, List<String> warnings) implements PluginFaults {

    @Override
    public Optional<Plugin> pluginOf(Class<?> type) {
        return Optional.empty();
    }

    @Override
    public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
        faults.add(fault.map(thrown -> thrown.getClass().getSimpleName()).orElse("late"));
        return Optional.empty();
    }

    @Override
    public void warn(Class<?> type, Problem what) {
        warnings.add(what.code());
    }
}
