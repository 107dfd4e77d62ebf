// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.VersionEntity;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads VERSION in the order of its key. Never looks past the last number that is known to be committed, so it never
 * waits for a writer.
 */
@Component(service = ChangeFeed.class)
public final class JpaChangeFeed implements ChangeFeed {

    private static final int MAX = 2_000;

    /** Text of bodies in one answer, in bytes: documents can have millions each. */
    private static final long MAX_TEXT = 8_000_000;

    private static final String HISTORY = "store.history";

    private final StoreUnit unit;
    private final ChangeLog log;
    private final Persons persons;
    private final EntryAssembly assembly;
    private final EntryNeeds needs;
    private final Kinds kinds;
    private final EntryRowReader rows;
    private final String history;

    @Activate
    public JpaChangeFeed(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference Persons persons,
            @Reference EntryAssembly assembly,
            @Reference EntryNeeds needs,
            @Reference Kinds kinds,
            @Reference InstallationStore settings) {
        this.unit = unit;
        this.log = log;
        this.persons = persons;
        this.assembly = assembly;
        this.needs = needs;
        this.kinds = kinds;
        this.rows = new EntryRowReader(unit.dialect());
        settings.writeOnce(HISTORY, UUID.randomUUID().toString());
        this.history = settings.read(HISTORY).orElseThrow();
    }

    @Override
    public long latest() {
        return log.latest();
    }

    @Override
    public long before(Instant moment) {
        long latest = log.latest();
        return unit.read(entities -> ChangeTimes.before(entities, unit.dialect(), Nanos.of(moment), latest));
    }

    @Override
    public String history() {
        return history;
    }

    @Override
    public List<Change> after(long after, int max) {
        if (max < 1 || max > MAX) {
            throw new IllegalArgumentException("max is " + max + ", wanted 1 to " + MAX);
        }
        long latest = log.latest();
        return after >= latest ? List.of() : unit.read(entities -> read(entities, after, latest, max));
    }

    private List<Change> read(EntityManager entities, long after, long latest, int max) {
        List<Long> wanted = affordable(entities, after, latest, max);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<VersionRow> versions = versions(entities, wanted.getFirst(), wanted.getLast());
        Map<UUID, EntryRow> entries = rows.changedBetween(entities, wanted.getFirst(), wanted.getLast());
        List<Change> changes = new ArrayList<>(versions.size());
        for (VersionRow version : versions) {
            changes.add(change(entities, version, entries.get(version.entry())));
        }
        return changes;
    }

    /** The next numbers, as many as their bodies' texts leave room for, at least one. */
    private List<Long> affordable(EntityManager entities, long after, long latest, int max) {
        String sql = "SELECT CHANGE_NUMBER, BODY_SIZE FROM VERSION"
                + unit.dialect().primaryKey("PK_VERSION")
                + " WHERE CHANGE_NUMBER > ? AND CHANGE_NUMBER <= ? ORDER BY CHANGE_NUMBER FETCH FIRST ? ROWS ONLY";
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, after)
                .setParameter(2, latest)
                .setParameter(3, max)
                .getResultList();
        List<Long> numbers = new ArrayList<>();
        long text = 0;
        for (Object each : found) {
            Object[] row = (Object[]) each;
            text += ((Number) row[1]).longValue();
            if (text > MAX_TEXT && !numbers.isEmpty()) {
                break;
            }
            numbers.add(((Number) row[0]).longValue());
        }
        return numbers;
    }

    private List<VersionRow> versions(EntityManager entities, long first, long last) {
        String sql = "SELECT * FROM VERSION"
                + unit.dialect().primaryKey("PK_VERSION")
                + " WHERE CHANGE_NUMBER >= ? AND CHANGE_NUMBER <= ? ORDER BY CHANGE_NUMBER";
        List<?> found = entities.createNativeQuery(sql, VersionEntity.class)
                .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
                .setParameter(1, first)
                .setParameter(2, last)
                .getResultList();
        return found.stream().map(each -> ((VersionEntity) each).row()).toList();
    }

    private Change change(EntityManager entities, VersionRow version, EntryRow entry) {
        boolean withdrawn = version.bodyAt() == 0;
        boolean current = entry.change() == version.change();
        return new Change(
                version.change(),
                new EntryId(version.entry()),
                persons.get(entry.person()).id(),
                ResourceTypes.nameOf(entry.type()),
                current && !withdrawn ? Optional.of(assembly.entry(entities, entry, version)) : Optional.empty(),
                withdrawn);
    }

    @Override
    public List<Entry> current(List<EntryId> ids) {
        return unit.read(entities -> {
            Map<EntryRowReader.Key, EntryRow> found = rows.byKey(
                    entities,
                    EntryRowReader.Column.ID,
                    ids.stream().map(id -> IdBytes.of(id.value())).toList());
            Map<EntryId, Entry> entries = new HashMap<>();
            for (EntryRow row : found.values()) {
                if (row.isThere()) {
                    VersionRow version =
                            EntryRowReader.version(entities, row.change()).orElseThrow();
                    entries.put(new EntryId(row.id()), assembly.entry(entities, row, version));
                }
            }
            return ids.stream()
                    .distinct()
                    .map(entries::get)
                    .filter(java.util.Objects::nonNull)
                    .toList();
        });
    }

    @Override
    public List<Entry> dependents(List<Change> changes) {
        List<byte[]> needed = changes.stream()
                .filter(change -> kinds.isNeeded(change.type()))
                .map(change -> IdBytes.of(change.entry().value()))
                .toList();
        if (needed.isEmpty()) {
            return List.of();
        }
        List<EntryId> dependents = unit
                .read(entities -> needs.dependents(
                        entities,
                        rows.byKey(entities, EntryRowReader.Column.ID, needed).values()))
                .stream()
                .map(EntryId::new)
                .toList();
        return dependents.isEmpty() ? List.of() : current(dependents);
    }

    @Override
    public long countEntries() {
        return unit.read(entities -> entities.createQuery(
                        "select count(e.change) from Entry e where e.state = " + EntryRow.THERE, Long.class)
                .getSingleResult());
    }
}
