// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.plugin;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.PluginStore;
import org.healthstead.store.jpa.account.InstallationSeal;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of plugins in the database. */
@Component(service = PluginStore.class)
public final class JpaPluginStore implements PluginStore {

    private static final String COLUMN = "plugin.about";

    private final StoreUnit unit;
    private final InstallationSeal seal;

    @Activate
    public JpaPluginStore(@Reference StoreUnit unit, @Reference InstallationSeal seal) {
        this.unit = unit;
        this.seal = seal;
    }

    @Override
    public List<StoredPlugin> all() {
        return unit
                .read(entities -> entities.createQuery("select p from Plugin p order by p.name", PluginEntity.class)
                        .getResultList())
                .stream()
                .map(this::stored)
                .toList();
    }

    @Override
    public void put(StoredPlugin plugin) {
        byte[] about = seal.seal(COLUMN, plugin.name(), about(plugin).toString());
        unit.writeEvenIfFull(entities -> {
            PluginEntity found = entities.find(PluginEntity.class, plugin.name());
            PluginEntity row = found == null ? new PluginEntity(plugin.name()) : found;
            plugin.jar()
                    .ifPresentOrElse(
                            jar -> row.setJar(
                                    jar.file(), jar.sha256(), jar.size(), jar.version(), Nanos.of(jar.installedAt())),
                            () -> row.setJar(null, null, 0, null, 0));
            row.setState(plugin.stopped(), plugin.attempt().orElse(null), about);
            if (found == null) {
                entities.persist(row);
            }
            return row;
        });
    }

    @Override
    public void remove(String name) {
        unit.writeEvenIfFull(entities -> entities.createQuery("delete from Plugin p where p.name = :name")
                .setParameter("name", name)
                .executeUpdate());
    }

    private static JsonObject about(StoredPlugin plugin) {
        JsonObject.Builder about = JsonObject.builder();
        plugin.jar()
                .ifPresent(jar -> about.put("title", jar.title())
                        .put("description", jar.description())
                        .put("vendor", jar.vendor())
                        .put("permissions", jar.permissions().toJson()));
        plugin.quarantine()
                .ifPresent(problem -> about.put(
                        "problem",
                        JsonObject.builder()
                                .put("code", problem.code())
                                .put("kind", problem.kind().name())
                                .put("detail", problem.detail())
                                .put("arguments", JsonArray.ofStrings(problem.arguments()))
                                .build()));
        return about.build();
    }

    private StoredPlugin stored(PluginEntity row) {
        JsonObject about = JsonObject.parse(seal.open(COLUMN, row.name(), row.about()));
        Optional<Jar> jar = Optional.ofNullable(row.file())
                .map(file -> new Jar(
                        file,
                        row.sha256(),
                        row.size(),
                        row.version(),
                        about.string("title").orElse(row.name()),
                        about.string("description").orElse(""),
                        about.string("vendor").orElse(""),
                        Nanos.read(row.installedAt()),
                        PluginPermissions.of(about.object("permissions"))));
        return new StoredPlugin(
                row.name(),
                jar,
                row.stopped(),
                about.has("problem") ? Optional.of(problem(about.object("problem"))) : Optional.empty(),
                Optional.ofNullable(row.attempt()));
    }

    private static Problem problem(JsonObject json) {
        return new Problem(
                json.string("code").orElse(""),
                Problem.Kind.valueOf(json.string("kind").orElse(Problem.Kind.INTERNAL.name())),
                json.string("detail").orElse(""),
                json.array("arguments").strings());
    }
}
