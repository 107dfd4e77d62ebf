// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.PluginStore.Jar;
import org.healthstead.platform.api.store.PluginStore.StoredPlugin;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.PluginStore}. */
public abstract class PluginStoreContractTest extends AbstractStoreContract {

    private final String run = "org.example.p" + UUID.randomUUID();

    @Test
    void keepsPluginsByName() {
        StoredPlugin second = plugin(run + ".b", Optional.of(jar("2.0.0", "")), false);
        StoredPlugin first = plugin(run + ".a", Optional.empty(), true);
        stores.plugins().put(second);
        stores.plugins().put(first);
        restart();
        assertEquals(List.of(first, second), found());
    }

    @Test
    void replacesAPluginAsAWhole() {
        String name = run + ".replaced";
        Problem problem = Problem.of(
                "HS-PLUGIN-START-FAILED", Problem.Kind.INVALID, "It threw, sagt Jürgen.", "title", "", "x".repeat(900));
        stores.plugins()
                .put(new StoredPlugin(
                        name,
                        Optional.of(jar("1.0.0", "y".repeat(1_000))),
                        true,
                        Optional.of(problem),
                        Optional.of("a".repeat(64))));
        restart();
        StoredPlugin quarantined = only(name);
        assertEquals(Optional.of(problem), quarantined.quarantine());
        assertEquals(Optional.of("a".repeat(64)), quarantined.attempt());

        StoredPlugin fresh = plugin(name, Optional.of(jar("1.1.0", "Cures headaches")), false);
        stores.plugins().put(fresh);
        restart();
        assertEquals(fresh, only(name));

        stores.plugins().put(plugin(name, Optional.empty(), true));
        assertEquals(plugin(name, Optional.empty(), true), only(name));
    }

    @Test
    void forgetsAPlugin() {
        String name = run + ".gone";
        stores.plugins().put(plugin(name, Optional.of(jar("1.0.0", "")), false));
        stores.plugins().remove(name);
        stores.plugins().remove(name);
        restart();
        assertEquals(
                List.of(),
                found().stream().filter(plugin -> plugin.name().equals(name)).toList());
    }

    private List<StoredPlugin> found() {
        return stores.plugins().all().stream()
                .filter(plugin -> plugin.name().startsWith(run))
                .filter(plugin -> plugin.name().endsWith(".a") || plugin.name().endsWith(".b"))
                .toList();
    }

    private StoredPlugin only(String name) {
        return stores.plugins().all().stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static StoredPlugin plugin(String name, Optional<Jar> jar, boolean stopped) {
        return new StoredPlugin(name, jar, stopped, Optional.empty(), Optional.empty());
    }

    private static Jar jar(String version, String description) {
        return new Jar(
                "org.example-" + version + ".jar",
                "0f".repeat(32),
                12_345,
                version,
                "Migräne-Tagebuch",
                description,
                "Example",
                now(),
                new PluginPermissions(Set.of(AccessCategory.RESULTS), Set.of(), true));
    }
}
