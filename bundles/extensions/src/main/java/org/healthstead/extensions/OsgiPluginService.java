// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.jar.JarReader;
import org.healthstead.extensions.jar.PluginChecks;
import org.healthstead.extensions.jar.PluginFolder;
import org.healthstead.extensions.jar.PluginFolder.Incoming;
import org.healthstead.extensions.jar.PluginJar;
import org.healthstead.extensions.jar.RemovedPlugins;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginService;
import org.osgi.framework.Bundle;

/** Plugins as bundles of the OSGi framework, over rows of the store. One change at a time. */
final class OsgiPluginService implements PluginService {

    private final AccessPolicy access;
    private final PluginTable table;
    private final PluginLife life;
    private final ShippedPlugins shipped;
    private final PluginFolder folder;
    private final PluginStates states;
    private final PluginLimits limits;
    private final RemovedPlugins removed;
    private final SameMaker maker;
    private final PluginDependents dependents;

    /** Held by whoever changes something; reading needs none. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile boolean closed;

    OsgiPluginService(
            AccessPolicy access,
            PluginTable table,
            PluginLife life,
            PluginDependents dependents,
            ShippedPlugins shipped,
            PluginFolder folder,
            PluginStates states,
            PluginLimits limits) {
        this.access = access;
        this.table = table;
        this.life = life;
        this.dependents = dependents;
        this.shipped = shipped;
        this.folder = folder;
        this.states = states;
        this.limits = limits;
        this.removed = folder.removed();
        this.maker = new SameMaker(table, folder);
    }

    @Override
    public List<Plugin> list(Caller caller) {
        access.requireMayManagePlugins(caller);
        return list();
    }

    @Override
    public Plugin install(InputStream bundle, Caller caller) {
        access.requireMayManagePlugins(caller);
        return install(bundle);
    }

    @Override
    public Plugin start(String name, Caller caller) {
        access.requireMayManagePlugins(caller);
        return start(name);
    }

    @Override
    public Plugin stop(String name, Caller caller) {
        access.requireMayManagePlugins(caller);
        return stop(name);
    }

    @Override
    public void remove(String name, Caller caller) {
        access.requireMayManagePlugins(caller);
        remove(name);
    }

    @Override
    public List<Plugin> list() {
        Stream<Plugin> installed = table.all().stream()
                .filter(plugin -> plugin.row().jar().isPresent())
                .map(states::of);
        return Stream.concat(installed, shipped.all().stream().map(states::ofShipped))
                .sorted(Comparator.comparing((Plugin plugin) -> plugin.title().toLowerCase(Locale.ROOT))
                        .thenComparing(Plugin::name))
                .toList();
    }

    Optional<Plugin> find(String name) {
        return table.find(name)
                .filter(plugin -> plugin.row().jar().isPresent())
                .map(states::of)
                .or(() -> shipped.find(name).map(states::ofShipped));
    }

    @Override
    public Plugin install(InputStream bundle) {
        try {
            Incoming incoming = folder.receive(bundle, limits.fileBytes());
            try {
                PluginJar jar = JarReader.read(incoming.file());
                change(() -> install(jar, incoming));
                return find(jar.name()).orElseThrow(() -> PluginProblems.notFound(jar.name()));
            } finally {
                folder.discard(incoming);
            }
        } catch (IOException e) {
            if (folder.isShort(limits.fileBytes())) {
                throw PluginProblems.notKept();
            }
            throw new UncheckedIOException(e);
        }
    }

    private void install(PluginJar jar, Incoming incoming) throws IOException {
        PluginChecks.check(jar, shipped.takenNames(), shipped.offeredPackages());
        Optional<ManagedPlugin> there = table.find(jar.name());
        boolean same = there.flatMap(plugin -> plugin.row().jar())
                .filter(kept -> kept.sha256().equals(incoming.sha256()))
                .filter(folder::isWhole)
                .isPresent();
        if (!same) {
            maker.check(jar, incoming.file());
            life.install(jar, incoming);
        } else if (!there.get().runs()) {
            life.start(jar.name());
        }
    }

    @Override
    public Plugin start(String name) {
        change(() -> {
            ManagedPlugin installed = installed(name);
            if (installed == null) {
                shipped.start(shippedBundle(name));
            } else if (!installed.runs() || !installed.isWanted()) {
                life.start(name);
            }
        });
        return find(name).orElseThrow(() -> PluginProblems.notFound(name));
    }

    @Override
    public Plugin stop(String name) {
        change(() -> {
            if (installed(name) == null) {
                shipped.stop(shippedBundle(name));
            } else {
                life.stop(name);
            }
        });
        return find(name).orElseThrow(() -> PluginProblems.notFound(name));
    }

    @Override
    public void remove(String name) {
        change(() -> {
            ManagedPlugin installed = installed(name);
            if (installed == null) {
                shippedBundle(name);
                throw PluginProblems.shipped(name);
            }
            installed.row().jar().ifPresent(jar -> removed.keep(name, folder.path(jar), installed.isWanted()));
            life.remove(name);
        });
    }

    @Override
    public Plugin putBack(String name, Caller caller) {
        access.requireMayManagePlugins(caller);
        if (installed(name) != null) {
            throw PluginProblems.nameTaken(name);
        }
        RemovedPlugins.RemovedJar kept = removed.find(name).orElseThrow(() -> PluginProblems.notFound(name));
        try (InputStream bytes = Files.newInputStream(kept.file())) {
            Plugin plugin = install(bytes);
            removed.forget(name);
            return kept.ran() ? plugin : stop(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a plugin away that runs as this bundle; does nothing when another version of it runs, or none. */
    void quarantine(Bundle bundle, Problem why) {
        change(() -> {
            String name = PluginBundles.nameOf(bundle).orElse(bundle.getSymbolicName());
            ManagedPlugin installed = installed(name);
            if (installed == null) {
                shipped.find(name)
                        .filter(there -> there.equals(bundle) && there.getState() == Bundle.ACTIVE)
                        .ifPresent(there -> shipped.quarantine(there, why));
            } else if (installed.runs()
                    && installed.bundle().filter(bundle::equals).isPresent()) {
                life.quarantine(name, why);
            }
        });
    }

    /** Starts one plugin at the start of the server, unless somebody was faster. */
    void startAtBoot(String name) {
        inTurn(() -> {
            ManagedPlugin installed = installed(name);
            if (installed != null && installed.isWanted() && !installed.runs()) {
                life.start(name);
            }
        });
    }

    /** Starts what waited for another plugin at the start of the server. */
    void startDependents() {
        inTurn(dependents::settle);
    }

    void applyShippedRows() {
        inTurn(shipped::applyRows);
    }

    private ManagedPlugin installed(String name) {
        return table.find(name).filter(plugin -> plugin.row().jar().isPresent()).orElse(null);
    }

    private Bundle shippedBundle(String name) {
        return shipped.find(name).orElseThrow(() -> PluginProblems.notFound(name));
    }

    @Override
    public boolean isSafeMode() {
        return states.isSafeMode();
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends changes: what is under way is waited for, because it still has to write how it ended. */
    void close() {
        closed = true;
        life.end();
        try {
            if (turn.tryLock(limits.start().plusSeconds(5).toMillis(), TimeUnit.MILLISECONDS)) {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a change, after which others may lack what they need, or have it again. */
    private void change(Change change) {
        inTurn(() -> {
            try {
                change.run();
            } catch (ProblemException e) {
                // A failed update stops the old version for a moment, too.
                dependents.settle();
                throw e;
            }
            dependents.settle();
        });
    }

    private interface Change {
        void run() throws IOException;
    }

    private void inTurn(Change change) {
        turn.lock();
        try {
            if (closed) {
                throw PluginProblems.stopping();
            }
            change.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }
}
