// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginFaults;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.plugins.PluginService;

/** Plugins as a list in memory, and the faults that were reported. */
public final class MemoryPlugins implements PluginService, PluginFaults {

    final Map<String, Plugin> plugins = new LinkedHashMap<>();
    public final List<String> faults = new CopyOnWriteArrayList<>();
    public final List<String> actions = new ArrayList<>();
    public boolean safeMode;
    public boolean isAdministrator = true;

    public Plugin put(String name, String title, Plugin.State state, Optional<Problem> problem) {
        Plugin plugin = new Plugin(
                name,
                title,
                "What it does.",
                "Its maker",
                "1.2.3",
                Plugin.Origin.INSTALLED,
                state,
                problem,
                Optional.of(Instant.parse("2026-11-20T10:00:00Z")),
                PluginPermissions.NONE);
        plugins.put(name, plugin);
        return plugin;
    }

    private void check() {
        if (!isAdministrator) {
            throw Problem.of("HS-ACCESS-FORBIDDEN", Problem.Kind.FORBIDDEN, "for administrators")
                    .exception();
        }
    }

    @Override
    public List<Plugin> list(Caller caller) {
        check();
        return list();
    }

    @Override
    public Plugin install(InputStream bundle, Caller caller) {
        check();
        return install(bundle);
    }

    @Override
    public Plugin start(String name, Caller caller) {
        check();
        return start(name);
    }

    @Override
    public Plugin stop(String name, Caller caller) {
        check();
        return stop(name);
    }

    @Override
    public void remove(String name, Caller caller) {
        check();
        remove(name);
    }

    @Override
    public List<Plugin> list() {
        return List.copyOf(plugins.values());
    }

    @Override
    public Plugin install(InputStream bundle) {
        try {
            String name = new String(bundle.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
            if (name.startsWith("refused")) {
                throw Problem.of("HS-PLUGIN-NOT-BUNDLE", Problem.Kind.INVALID, "no bundle")
                        .exception();
            }
            actions.add("install " + name);
            return put(name, name, Plugin.State.RUNNING, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Plugin start(String name) {
        actions.add("start " + name);
        return put(name, require(name).title(), Plugin.State.RUNNING, Optional.empty());
    }

    @Override
    public Plugin stop(String name) {
        actions.add("stop " + name);
        return put(name, require(name).title(), Plugin.State.STOPPED, Optional.empty());
    }

    @Override
    public void remove(String name) {
        require(name);
        actions.add("remove " + name);
        plugins.remove(name);
    }

    private Plugin require(String name) {
        return Optional.ofNullable(plugins.get(name))
                .orElseThrow(() -> Problem.of("HS-PLUGIN-NOT-FOUND", Problem.Kind.NOT_FOUND, "no such plugin")
                        .exception());
    }

    @Override
    public boolean isSafeMode() {
        return safeMode;
    }

    @Override
    public Optional<Plugin> pluginOf(Class<?> type) {
        return Optional.empty();
    }

    @Override
    public Optional<Plugin> report(Class<?> type, Optional<Throwable> fault) {
        faults.add(type.getSimpleName() + " "
                + fault.map(thrown -> thrown.getClass().getSimpleName()).orElse("late"));
        return Optional.empty();
    }
}
