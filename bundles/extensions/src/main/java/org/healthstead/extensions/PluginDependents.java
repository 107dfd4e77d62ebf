// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.jar.PluginFolder;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.store.PluginStore.Jar;
import org.osgi.framework.Bundle;

/**
 * Plugins that need another plugin. They stand still when it goes, and it is said what they lack; they start by
 * themselves when it comes back. One thread at a time.
 */
final class PluginDependents {

    private final PluginTable table;
    private final PluginFolder folder;
    private final PluginBundles bundles;
    private final PluginLife life;
    private final boolean mayRun;

    /** @param mayRun false when nothing of a plugin runs: then nothing is done */
    PluginDependents(PluginTable table, PluginFolder folder, PluginBundles bundles, PluginLife life, boolean mayRun) {
        this.table = table;
        this.folder = folder;
        this.bundles = bundles;
        this.life = life;
        this.mayRun = mayRun;
    }

    /** Starts whatever can run now, and says of the rest what is missing. */
    void settle() {
        if (!mayRun) {
            return;
        }
        boolean started;
        do {
            // One that starts may be what another one waits for.
            started = false;
            for (ManagedPlugin plugin : table.all()) {
                if (waits(plugin) && canRun(plugin)) {
                    life.start(plugin.row().name());
                    started = true;
                }
            }
        } while (started);
        table.all().stream()
                .filter(plugin -> isIdle(plugin) && plugin.isWanted())
                .forEach(plugin -> life.start(plugin.row().name()));
    }

    private static boolean isIdle(ManagedPlugin plugin) {
        return plugin.row().jar().isPresent()
                && !plugin.runs()
                && !plugin.changing()
                && plugin.bundle().map(PluginBundles::isFree).orElse(true);
    }

    /** It has done nothing wrong: it does not run because it lacks something. */
    private static boolean waits(ManagedPlugin plugin) {
        Optional<Problem> problem = plugin.row().quarantine();
        return isIdle(plugin)
                && (plugin.isWanted()
                        || problem.filter(PluginProblems::isMissing).isPresent());
    }

    private boolean canRun(ManagedPlugin plugin) {
        String name = plugin.row().name();
        Jar jar = plugin.row().jar().orElseThrow();
        try {
            Bundle bundle = bundles.install(name, jar.sha256(), folder.path(jar));
            try {
                bundles.resolve(bundle);
                table.setBundle(name, Optional.of(bundle));
                return true;
            } catch (ProblemException e) {
                if (!plugin.isWanted()) {
                    bundles.remove(bundle);
                }
                return false;
            }
        } catch (ProblemException e) {
            // Its file has gone: a start says so.
            return plugin.isWanted();
        }
    }
}
