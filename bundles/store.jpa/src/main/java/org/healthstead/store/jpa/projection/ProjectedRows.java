// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.store.jpa.entry.EntryBodies;
import org.healthstead.store.jpa.entry.EntryColumn;
import org.healthstead.store.jpa.entry.EntryNeeds;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.Projections;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.SqlFailure;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the derived columns of rows anew: reads and projects outside of any transaction, then writes a short one. A row
 * whose entry has changed meanwhile is left alone: whoever changed it has projected it. Safe for several threads.
 */
@Component(service = ProjectedRows.class)
public final class ProjectedRows {

    /** Of one transaction: others write between them. */
    private static final int MAX_ROWS = 200;

    private final LongAdder own = new LongAdder();
    private final StoreUnit unit;
    private final Persons persons;
    private final EntryBodies bodies;
    private final EntryPreparation preparation;
    private final EntryNeeds needs;
    private final EntryRowReader rows;

    @Activate
    public ProjectedRows(
            @Reference StoreUnit unit,
            @Reference Persons persons,
            @Reference EntryBodies bodies,
            @Reference EntryPreparation preparation,
            @Reference EntryNeeds needs) {
        this.unit = unit;
        this.persons = persons;
        this.bodies = bodies;
        this.preparation = preparation;
        this.needs = needs;
        this.rows = new EntryRowReader(unit.dialect());
    }

    /**
     * Projects the next rows in the order of their ids that other rules have made; nothing is written yet.
     *
     * @param after the row before the first; empty for the beginning
     * @param count rows that are looked at
     */
    Stretch readStale(Optional<EntryId> after, int count) {
        List<EntryRow> looked = read(entities -> EntryRowReader.stream(EntryRowReader.query(
                                entities,
                                unit.dialect().primaryKey("PK_ENTRY")
                                        + " WHERE ID > ? ORDER BY ID FETCH FIRST ? ROWS ONLY")
                        .setParameter(1, IdBytes.of(after.map(EntryId::value).orElse(new UUID(0, 0))))
                        .setParameter(2, count))
                .toList());
        List<EntryRow> stale = looked.stream().filter(this::isToBeMade).toList();
        Optional<EntryId> last = looked.size() < count
                ? Optional.empty()
                : Optional.of(new EntryId(looked.getLast().id()));
        return new Stretch(last, stale.isEmpty() ? List.of() : projected(stale));
    }

    /**
     * Makes rows anew that somebody has read.
     *
     * @param most of them
     * @return how many there were
     */
    int projectRead(int most) {
        List<EntryId> some = preparation.projections().staleRows().take(most);
        if (some.isEmpty()) {
            return 0;
        }
        List<EntryRow> stale =
                read(entities -> rows.byKey(entities, EntryRowReader.Column.ID, keys(some)).values().stream()
                        .filter(this::isToBeMade)
                        .toList());
        if (!stale.isEmpty()) {
            write(projected(stale));
        }
        return some.size();
    }

    private boolean isToBeMade(EntryRow row) {
        return row.isThere() && preparation.projections().isStale(row);
    }

    /** @return how many rows were written */
    int write(Stretch stretch) {
        return stretch.rows().isEmpty() ? 0 : write(stretch.rows());
    }

    private <T> T read(Function<EntityManager, T> work) {
        own.increment();
        return unit.read(work);
    }

    /** How often others than this have read. */
    long readsOfOthers() {
        return unit.reads() - own.sum();
    }

    /** As {@link EntryNeeds#isNeeded}. */
    boolean isNeeded(String type) {
        return needs.isNeeded(type);
    }

    /** Rows whose lines depend on one of these entries. */
    void projectDependents(List<EntryId> changed) {
        List<EntryId> dependents = read(entities -> {
            List<EntryRow> targets = List.copyOf(rows.byKey(entities, EntryRowReader.Column.ID, keys(changed))
                    .values());
            return needs.dependents(entities, targets).stream()
                    .map(EntryId::new)
                    .toList();
        });
        for (int from = 0; from < dependents.size(); from += MAX_ROWS) {
            List<EntryId> some = dependents.subList(from, Math.min(from + MAX_ROWS, dependents.size()));
            List<EntryRow> there =
                    read(entities -> rows.byKey(entities, EntryRowReader.Column.ID, keys(some)).values().stream()
                            .filter(EntryRow::isThere)
                            .toList());
            if (!there.isEmpty()) {
                write(projected(there));
            }
        }
    }

    private static List<byte[]> keys(Collection<EntryId> ids) {
        return ids.stream().map(id -> IdBytes.of(id.value())).toList();
    }

    private List<ProjectedRow> projected(List<EntryRow> old) {
        List<ProjectedRow> made = new ArrayList<>(old.size());
        read(entities -> projections(entities, old))
                .forEach((row, projection) -> made.add(new ProjectedRow(
                        row.with(preparation.derived(row.id(), projection, persons.get(row.person()))), projection)));
        return made;
    }

    private int write(List<ProjectedRow> made) {
        return unit.write(entities -> {
            made.forEach(each -> needs.add(entities, each.row(), each.projection(), EntryNeeds.NOTHING_SEEN));
            return update(
                    entities.unwrap(Connection.class),
                    made.stream().map(ProjectedRow::row).toList());
        });
    }

    private Map<EntryRow, Projection> projections(EntityManager entities, List<EntryRow> old) {
        Projections projections = preparation.projections();
        Map<Long, VersionRow> versions = EntryRowReader.versions(
                entities, unit.dialect(), old.stream().map(EntryRow::change).toList());
        Map<Long, RecordContext> contexts = new HashMap<>();
        Map<EntryRow, Projection> made = new HashMap<>();
        for (EntryRow row : old) {
            PersonKey person = persons.get(row.person());
            RecordContext context = contexts.computeIfAbsent(
                    (long) row.person() << 32 | row.source(),
                    key -> projections.within(entities, person, row.source()));
            Optional<JsonObject> body =
                    Optional.ofNullable(versions.get(row.change())).flatMap(version -> bodies.shown(entities, version));
            body.ifPresent(shown -> made.put(row, projections.project(shown, context)));
        }
        return made;
    }

    private static int update(Connection connection, List<EntryRow> changed) {
        try (PreparedStatement update = connection.prepareStatement(EntryColumn.PROJECT)) {
            for (EntryRow row : changed) {
                EntryColumn.bindProject(update, row);
                update.addBatch();
            }
            int written = 0;
            for (int count : update.executeBatch()) {
                written += count;
            }
            return written;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * A row as it will be.
     *
     * @param row with its new derived columns
     * @param projection of which they were made
     */
    record ProjectedRow(EntryRow row, Projection projection) {}

    /**
     * Rows that were looked at together.
     *
     * @param last of them; empty when there is none after it
     * @param rows those that are made anew
     */
    record Stretch(Optional<EntryId> last, List<ProjectedRow> rows) {}
}
