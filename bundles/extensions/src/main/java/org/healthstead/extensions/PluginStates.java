// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.extensions.jar.PermissionHeader;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.Plugin.Origin;
import org.healthstead.platform.api.plugins.Plugin.State;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.PluginStore.Jar;
import org.healthstead.platform.api.store.PluginStore.StoredPlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** What is told of a plugin. Safe for several threads. */
final class PluginStates {

    private final PluginTable table;
    private final Bundle framework;
    private final boolean safeMode;
    private final boolean offline;
    private final PluginWarnings warnings;

    PluginStates(PluginTable table, BundleContext context, PluginWarnings warnings, boolean safeMode, boolean offline) {
        this.table = table;
        this.warnings = warnings;
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.safeMode = safeMode;
        this.offline = offline;
    }

    boolean isSafeMode() {
        return safeMode;
    }

    Plugin of(ManagedPlugin plugin) {
        StoredPlugin row = plugin.row();
        Jar jar = row.jar().orElseThrow();
        State state = state(plugin);
        return new Plugin(
                row.name(),
                jar.title(),
                jar.description(),
                jar.vendor(),
                jar.version(),
                Origin.INSTALLED,
                state,
                state == State.RUNNING ? plugin.bundle().flatMap(warnings::of) : row.quarantine(),
                Optional.of(jar.installedAt()),
                jar.permissions());
    }

    private State state(ManagedPlugin plugin) {
        if (plugin.row().quarantine().isPresent()) {
            return State.QUARANTINED;
        }
        if (plugin.row().stopped()) {
            return State.STOPPED;
        }
        if (safeMode || offline) {
            return State.HELD_BACK;
        }
        return plugin.runs() && !plugin.changing() ? State.RUNNING : State.STARTING;
    }

    Plugin ofShipped(Bundle bundle) {
        Optional<StoredPlugin> row = table.find(bundle.getSymbolicName()).map(ManagedPlugin::row);
        Optional<Problem> problem = row.flatMap(StoredPlugin::quarantine);
        State state = shippedState(bundle, row, problem);
        if (state == State.QUARANTINED && problem.isEmpty()) {
            problem = Optional.of(ShippedPlugins.notStarted(bundle));
        } else if (state == State.RUNNING) {
            problem = warnings.of(bundle);
        }
        return new Plugin(
                bundle.getSymbolicName(),
                ShippedPlugins.title(bundle),
                ShippedPlugins.header(bundle, Constants.BUNDLE_DESCRIPTION),
                ShippedPlugins.header(bundle, Constants.BUNDLE_VENDOR),
                bundle.getVersion().toString(),
                Origin.SHIPPED,
                state,
                problem,
                Optional.empty(),
                PermissionHeader.parse(bundle.getHeaders().get(PluginPermissions.HEADER)));
    }

    private State shippedState(Bundle bundle, Optional<StoredPlugin> row, Optional<Problem> problem) {
        if (problem.isPresent()) {
            return State.QUARANTINED;
        }
        if (row.filter(StoredPlugin::stopped).isPresent()) {
            return State.STOPPED;
        }
        if (bundle.getState() == Bundle.ACTIVE) {
            return State.RUNNING;
        }
        return framework.getState() == Bundle.ACTIVE ? State.QUARANTINED : State.STARTING;
    }
}
