// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.plugin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.store.jpa.account.InstallationSeal;
import org.healthstead.store.jpa.unit.DuplicateKeyException;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What plugins are allowed to do by themselves, in the database. What was allowed is sealed. */
@Component(service = PluginConsentStore.class)
public final class JpaPluginConsentStore implements PluginConsentStore {

    private static final String COLUMN = "plugin.consent";
    private static final String SELECT =
            "SELECT ID, PLUGIN, ACCOUNT, PERSON, PERMISSIONS, GIVEN_AT FROM PLUGIN_CONSENT";

    private final StoreUnit unit;
    private final InstallationSeal seal;

    @Activate
    public JpaPluginConsentStore(@Reference StoreUnit unit, @Reference InstallationSeal seal) {
        this.unit = unit;
        this.seal = seal;
    }

    @Override
    public List<PluginConsent> of(String plugin) {
        return consents(" WHERE PLUGIN = ?", plugin);
    }

    @Override
    public List<PluginConsent> of(AccountId account, PersonId person) {
        return consents(" WHERE ACCOUNT = ? AND PERSON = ?", IdBytes.of(account.value()), IdBytes.of(person.value()));
    }

    @Override
    public Optional<PluginConsent> find(UUID id) {
        return consents(" WHERE ID = ?", (Object) IdBytes.of(id)).stream().findFirst();
    }

    private List<PluginConsent> consents(String where, Object... values) {
        List<?> rows = unit.read(entities ->
                query(entities, SELECT + where + " ORDER BY GIVEN_AT", values).getResultList());
        return rows.stream().map(row -> consent((Object[]) row)).toList();
    }

    private PluginConsent consent(Object[] row) {
        UUID id = IdBytes.read((byte[]) row[0]);
        return new PluginConsent(
                id,
                (String) row[1],
                new AccountId(IdBytes.read((byte[]) row[2])),
                new PersonId(IdBytes.read((byte[]) row[3])),
                PluginPermissions.of(JsonObject.parse(seal.open(COLUMN, id.toString(), (byte[]) row[4]))),
                Nanos.read(((Number) row[5]).longValue()));
    }

    @Override
    public void put(PluginConsent consent) {
        byte[] permissions = seal.seal(
                COLUMN, consent.id().toString(), consent.permissions().toJson().toString());
        byte[] account = IdBytes.of(consent.account().value());
        byte[] person = IdBytes.of(consent.person().value());
        unit.write(entities -> {
            query(
                            entities,
                            "DELETE FROM PLUGIN_CONSENT WHERE PLUGIN = ? AND ACCOUNT = ? AND PERSON = ?",
                            consent.plugin(),
                            account,
                            person)
                    .executeUpdate();
            return query(
                            entities,
                            "INSERT INTO PLUGIN_CONSENT (ID, PLUGIN, ACCOUNT, PERSON, PERMISSIONS, GIVEN_AT)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            IdBytes.of(consent.id()),
                            consent.plugin(),
                            account,
                            person,
                            permissions,
                            Nanos.of(consent.givenAt()))
                    .executeUpdate();
        });
    }

    @Override
    public void remove(UUID id) {
        unit.writeEvenIfFull(
                entities -> query(entities, "DELETE FROM PLUGIN_CONSENT WHERE ID = ?", (Object) IdBytes.of(id))
                        .executeUpdate());
    }

    @Override
    public Optional<Instant> lastDue(UUID consent, String work) {
        List<?> due = unit.read(entities -> query(
                        entities,
                        "SELECT DUE FROM PLUGIN_WORK WHERE CONSENT = ? AND WORK_NAME = ?",
                        IdBytes.of(consent),
                        work)
                .getResultList());
        return due.stream().findFirst().map(value -> Nanos.read(((Number) value).longValue()));
    }

    /** An update that finds its row, or an insert that is the first: of several nodes one succeeds. */
    @Override
    public boolean claim(UUID consent, String work, Instant due, Instant now, Instant until) {
        if (find(consent).isEmpty()) {
            return false;
        }
        byte[] id = IdBytes.of(consent);
        int again = unit.write(entities -> query(
                        entities,
                        "UPDATE PLUGIN_WORK SET DUE = ?, CLAIMED_UNTIL = ?, ENDED = 0 WHERE CONSENT = ? AND WORK_NAME"
                                + " = ? AND (ENDED = 1 AND DUE < ? OR ENDED = 0 AND DUE <= ? AND CLAIMED_UNTIL <= ?)",
                        Nanos.of(due),
                        Nanos.of(until),
                        id,
                        work,
                        Nanos.of(due),
                        Nanos.of(due),
                        Nanos.of(now))
                .executeUpdate());
        if (again > 0 || lastDue(consent, work).isPresent()) {
            return again > 0;
        }
        try {
            return unit.write(entities -> query(
                                    entities,
                                    "INSERT INTO PLUGIN_WORK (CONSENT, WORK_NAME, DUE, CLAIMED_UNTIL, ENDED) VALUES"
                                            + " (?, ?, ?, ?, 0)",
                                    id,
                                    work,
                                    Nanos.of(due),
                                    Nanos.of(until))
                            .executeUpdate())
                    > 0;
        } catch (DuplicateKeyException e) {
            // Another node was first.
            return false;
        }
    }

    @Override
    public void done(UUID consent, String work, Instant due) {
        unit.writeEvenIfFull(entities -> query(
                        entities,
                        "UPDATE PLUGIN_WORK SET ENDED = 1 WHERE CONSENT = ? AND WORK_NAME = ? AND DUE = ?",
                        IdBytes.of(consent),
                        work,
                        Nanos.of(due))
                .executeUpdate());
    }

    private static Query query(EntityManager entities, String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
