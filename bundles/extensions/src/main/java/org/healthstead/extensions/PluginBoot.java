// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.jar.PluginFolder;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.store.PluginStore.Jar;
import org.healthstead.platform.api.store.PluginStore.StoredPlugin;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about plugins when the server starts, and when the store was exchanged under it. */
final class PluginBoot {

    private static final Logger LOG = LoggerFactory.getLogger(PluginBoot.class);

    private final PluginTable table;
    private final PluginFolder folder;
    private final PluginBundles bundles;

    PluginBoot(PluginTable table, PluginFolder folder, PluginBundles bundles) {
        this.table = table;
        this.folder = folder;
        this.bundles = bundles;
    }

    /** Runs no code of a plugin. */
    void prepare(boolean isServerStart) {
        table.all().forEach(plugin -> closeAttempt(plugin.row()));
        for (ManagedPlugin plugin : table.all()) {
            plugin.row()
                    .jar()
                    .flatMap(jar -> bundles.find(plugin.row().name(), jar.sha256()))
                    .ifPresent(bundle -> table.setBundle(plugin.row().name(), Optional.of(bundle)));
        }
        if (isServerStart) {
            // Only then: stores that were exchanged under the server may come back, and then want their files.
            Set<String> wanted = table.all().stream()
                    .flatMap(plugin -> plugin.row().jar().stream())
                    .map(Jar::file)
                    .collect(Collectors.toSet());
            folder.sweep(wanted);
        }
    }

    /** An attempt that nobody closed: the server ended in the middle of it. */
    private void closeAttempt(StoredPlugin row) {
        if (row.attempt().isEmpty()) {
            return;
        }
        boolean first = row.jar().map(Jar::sha256).equals(row.attempt());
        if (first && row.quarantine().isEmpty()) {
            LOG.warn("the server ended while plugin {} started: quarantined", row.name());
            table.save(PluginTable.quarantined(
                    row, PluginProblems.startCrashed(row.jar().orElseThrow().title())));
        } else {
            // It was another version that was tried: this one has done nothing wrong.
            LOG.warn("the server ended while a new version of plugin {} started: the old one stays", row.name());
            table.save(new StoredPlugin(row.name(), row.jar(), row.stopped(), row.quarantine(), Optional.empty()));
        }
    }

    /** Takes out what a kept cache or another store had, and starts everything that is wanted, one by one. */
    void run(OsgiPluginService service, boolean mayRun) {
        List<Bundle> mine =
                table.all().stream().flatMap(plugin -> plugin.bundle().stream()).toList();
        for (Bundle bundle : bundles.all()) {
            if (!mine.contains(bundle) && PluginBundles.isFree(bundle)) {
                bundles.remove(bundle);
            }
        }
        service.applyShippedRows();
        if (mayRun) {
            table.all().forEach(plugin -> startAtBoot(service, plugin.row().name()));
            service.startDependents();
        }
    }

    private static void startAtBoot(OsgiPluginService service, String name) {
        try {
            service.startAtBoot(name);
        } catch (ProblemException e) {
            LOG.warn("plugin {} was not started: {}", name, e.getMessage());
        } catch (RuntimeException e) {
            // The others are started all the same.
            LOG.error("plugin {} was not started: {}", name, e.getClass().getName());
        }
    }
}
