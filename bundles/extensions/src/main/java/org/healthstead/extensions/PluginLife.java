// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.jar.PluginFolder;
import org.healthstead.extensions.jar.PluginFolder.Incoming;
import org.healthstead.extensions.jar.PluginJar;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.platform.api.store.PluginStore.Jar;
import org.healthstead.platform.api.store.PluginStore.StoredPlugin;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to an installed plugin, step by step. The order of the steps is what survives a kill: the file is whole
 * before a row names it, the row names it before its code runs, and an old file goes last. One thread at a time.
 */
final class PluginLife {

    private static final Logger LOG = LoggerFactory.getLogger(PluginLife.class);

    private final PluginTable table;
    private final PluginFolder folder;
    private final PluginBundles bundles;
    private final PluginConsentStore consents;

    /** False in safe mode and when one command runs without a server: plugins are kept, and nothing of them runs. */
    private final boolean mayRun;

    private volatile boolean ending;

    PluginLife(
            PluginTable table,
            PluginConsentStore consents,
            PluginFolder folder,
            PluginBundles bundles,
            boolean mayRun) {
        this.table = table;
        this.consents = consents;
        this.folder = folder;
        this.bundles = bundles;
        this.mayRun = mayRun;
    }

    /** From now on a failure may be that of a server that stops, and is nobody's fault. */
    void end() {
        ending = true;
    }

    /** Installs or replaces; throws a {@link ProblemException} with nothing changed when it needs what is not there. */
    void install(PluginJar plugin, Incoming incoming) throws IOException {
        Bundle bundle = bundles.install(plugin.name(), incoming.sha256(), incoming.file());
        Jar jar;
        try {
            bundles.resolve(bundle);
            jar = jar(plugin, incoming, folder.keep(incoming, plugin));
        } catch (IOException | RuntimeException e) {
            bundles.remove(bundle);
            throw e;
        }
        Optional<ManagedPlugin> before = table.find(plugin.name());
        if (before.filter(ManagedPlugin::runs).isPresent()) {
            replaceRunning(before.get(), jar, bundle);
        } else {
            replaceIdle(before, jar, bundle);
        }
    }

    private static Jar jar(PluginJar plugin, Incoming incoming, String file) {
        return new Jar(
                file,
                incoming.sha256(),
                incoming.size(),
                plugin.version(),
                plugin.title(),
                plugin.description(),
                plugin.vendor(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                plugin.permissions());
    }

    /** There is nothing that could go on: the new version takes the place, even if it fails. */
    private void replaceIdle(Optional<ManagedPlugin> before, Jar jar, Bundle bundle) {
        String name = PluginBundles.nameOf(bundle).orElseThrow();
        try {
            table.save(new StoredPlugin(name, Optional.of(jar), false, Optional.empty(), Optional.empty()));
        } catch (RuntimeException e) {
            undo(before, jar, bundle);
            throw e;
        }
        table.setBundle(name, Optional.of(bundle));
        before.ifPresent(old -> clear(old, jar));
        start(name);
    }

    private void undo(Optional<ManagedPlugin> before, Jar jar, Bundle bundle) {
        bundles.remove(bundle);
        if (before.flatMap(old -> old.row().jar())
                .filter(old -> old.file().equals(jar.file()))
                .isEmpty()) {
            folder.delete(jar.file());
        }
    }

    /** Removes what an older version left. */
    private void clear(ManagedPlugin old, Jar now) {
        old.bundle()
                .filter(there -> !there.equals(table.find(old.row().name())
                        .flatMap(ManagedPlugin::bundle)
                        .orElse(null)))
                .ifPresent(bundles::remove);
        old.row().jar().filter(jar -> !jar.file().equals(now.file())).ifPresent(jar -> folder.delete(jar.file()));
    }

    /** The row changes only when the new version runs; until then a kill leaves the old one. */
    private void replaceRunning(ManagedPlugin old, Jar jar, Bundle fresh) {
        String name = old.row().name();
        table.setChanging(name, true);
        Optional<Problem> problem;
        try {
            table.save(PluginTable.attempting(old.row(), jar.sha256()));
            bundles.stop(old.bundle().orElseThrow(), Bundle.STOP_TRANSIENT);
            problem = bundles.start(fresh, jar.title(), Bundle.START_TRANSIENT);
            if (problem.isEmpty()) {
                table.save(new StoredPlugin(name, Optional.of(jar), false, Optional.empty(), Optional.empty()));
                table.setBundle(name, Optional.of(fresh));
                clear(old, jar);
                return;
            }
        } catch (RuntimeException e) {
            goBack(old, jar, fresh);
            throw e;
        } finally {
            table.setChanging(name, false);
        }
        goBack(old, jar, fresh);
        String version = old.row().jar().map(Jar::version).orElse("");
        throw PluginProblems.updateFailed(jar.title(), version, problem.get());
    }

    private void goBack(ManagedPlugin old, Jar jar, Bundle fresh) {
        undo(Optional.of(old), jar, fresh);
        table.setBundle(old.row().name(), old.bundle());
        start(old.row().name());
    }

    /** Starts a plugin whose row is there; one that fails is quarantined, and this returns in order. */
    void start(String name) {
        StoredPlugin row = table.find(name).orElseThrow().row();
        Jar jar = row.jar().orElseThrow();
        if (!mayRun) {
            table.save(PluginTable.wanted(row));
            return;
        }
        table.setChanging(name, true);
        try {
            table.save(PluginTable.attempting(PluginTable.wanted(row), jar.sha256()));
            Optional<Problem> problem = run(name, jar).flatMap(why -> blame(why, jar));
            if (problem.isPresent()) {
                quarantine(name, problem.get());
            } else {
                table.save(PluginTable.wanted(row));
                LOG.info("plugin {} {} was started", name, jar.version());
            }
        } finally {
            table.setChanging(name, false);
        }
    }

    /**
     * What fails while the server stops fails because of that. Only who does not come back may be why it stops:
     * {@code System.exit} waits for the end of the server, which it is a part of.
     */
    private Optional<Problem> blame(Problem why, Jar jar) {
        if (!ending) {
            return Optional.of(why);
        }
        return PluginProblems.isHang(why) ? Optional.of(PluginProblems.startCrashed(jar.title())) : Optional.empty();
    }

    private Optional<Problem> run(String name, Jar jar) {
        try {
            if (!folder.isWhole(jar)) {
                return Optional.of(PluginProblems.file(jar.title()));
            }
            Bundle bundle = bundles.install(name, jar.sha256(), folder.path(jar));
            table.setBundle(name, Optional.of(bundle));
            bundles.resolve(bundle);
            return bundles.start(bundle, jar.title(), Bundle.START_TRANSIENT);
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    /** Keeps a plugin away until somebody starts it again. */
    void quarantine(String name, Problem why) {
        ManagedPlugin plugin = table.find(name).orElseThrow();
        LOG.warn("plugin {} is quarantined: {}", name, why.code());
        table.save(PluginTable.quarantined(plugin.row(), why));
        table.setBundle(name, Optional.empty());
        plugin.bundle().ifPresent(bundles::remove);
    }

    void stop(String name) {
        ManagedPlugin plugin = table.find(name).orElseThrow();
        table.save(PluginTable.stopped(plugin.row()));
        table.setBundle(name, Optional.empty());
        plugin.bundle().ifPresent(bundles::remove);
        LOG.info("plugin {} is stopped", name);
    }

    void remove(String name) {
        ManagedPlugin plugin = table.find(name).orElseThrow();
        // Before the plugin is gone: what comes later under this name may be something else, and has nobody's consent.
        consents.of(name).forEach(consent -> consents.remove(consent.id()));
        table.forget(name);
        plugin.bundle().ifPresent(bundles::remove);
        plugin.row().jar().ifPresent(jar -> folder.delete(jar.file()));
        LOG.info("plugin {} is removed", name);
    }
}
