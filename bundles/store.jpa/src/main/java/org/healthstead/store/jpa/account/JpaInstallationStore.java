// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Facts about the installation in the database. Few and small: written on a full disk too. */
@Component(service = InstallationStore.class)
public final class JpaInstallationStore implements InstallationStore {

    private static final String COLUMN = "setting";

    /** Names in one statement. */
    private static final int CHUNK = 100;

    private final StoreUnit unit;
    private final InstallationSeal seal;

    @Activate
    public JpaInstallationStore(@Reference StoreUnit unit, @Reference InstallationSeal seal) {
        this.unit = unit;
        this.seal = seal;
    }

    @Override
    public Optional<String> read(String name) {
        return unit.read(entities -> Optional.ofNullable(entities.find(SettingEntity.class, name)))
                .map(row -> seal.open(COLUMN, name, row.content()));
    }

    @Override
    public Map<String, String> read(Collection<String> names) {
        List<String> all = names.stream().distinct().toList();
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> some = all.subList(from, Math.min(from + CHUNK, all.size()));
            unit.read(entities -> entities.createQuery(
                                    "select s from Setting s where s.name in :names", SettingEntity.class)
                            .setParameter("names", some)
                            .getResultList())
                    .forEach(row -> found.put(row.name(), seal.open(COLUMN, row.name(), row.content())));
        }
        return found;
    }

    @Override
    public void write(String name, String value) {
        byte[] sealed = seal.seal(COLUMN, name, value);
        unit.writeEvenIfFull(entities -> {
            SettingEntity row = entities.find(SettingEntity.class, name);
            if (row == null) {
                entities.persist(new SettingEntity(name, sealed));
            } else {
                row.setContent(sealed);
            }
            return row;
        });
    }

    @Override
    public boolean writeOnce(String name, String value) {
        if (read(name).isPresent()) {
            return false;
        }
        try {
            unit.writeEvenIfFull(entities -> {
                entities.persist(new SettingEntity(name, seal.seal(COLUMN, name, value)));
                return true;
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
