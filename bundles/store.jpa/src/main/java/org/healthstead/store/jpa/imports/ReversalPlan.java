// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.Projections;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;

/**
 * Works out, before any transaction, what undoing or redoing a stretch of an import writes. Bodies are read only where
 * somebody needs them: a withdrawal needs none.
 */
final class ReversalPlan {

    /** Text of bodies in one stretch, in bytes: documents can have millions each. */
    private static final long MAX_TEXT = 8_000_000;

    private final StoreUnit unit;
    private final EntryRowReader rows;
    private final Persons persons;
    private final EntryPreparation preparation;
    private final EntryAssembly assembly;

    ReversalPlan(StoreUnit unit, Persons persons, EntryPreparation preparation, EntryAssembly assembly) {
        this.unit = unit;
        this.rows = new EntryRowReader(unit.dialect());
        this.persons = persons;
        this.preparation = preparation;
        this.assembly = assembly;
    }

    /** The changes of an import from {@code first} on; ends before {@code last} when the bodies are large. */
    Stretch plan(VersionOrder order, ChangeRuns changes, SaidChanges counting, long first, long last) {
        return unit.read(entities -> plan(entities, order, changes, counting, first, last));
    }

    private Stretch plan(
            EntityManager entities,
            VersionOrder order,
            ChangeRuns changes,
            SaidChanges counting,
            long first,
            long last) {
        VersionChain versions = new VersionChain(entities, unit.dialect());
        EffectiveStatementFinder said = new EffectiveStatementFinder(versions, counting, order, persons, preparation);
        List<VersionRow> written = versions.between(first, last).stream()
                .filter(version -> changes.holds(version.change()))
                .toList();
        Map<UUID, EntryRow> entries = rows.changedBetween(entities, first, last);
        versions.prefetchChains(entries.values().stream().map(EntryRow::change).toList());
        List<Decision> decisions = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        long text = 0;
        long end = last;
        for (VersionRow version : written) {
            Optional<Decision> decision =
                    seen.add(version.entry()) ? decide(entries.get(version.entry()), versions, said) : Optional.empty();
            text += decision.filter(each -> each.bodyFrom() != 0)
                    .map(each -> versions.at(each.bodyFrom()).bodySize())
                    .orElse(0);
            if (text > MAX_TEXT && !decisions.isEmpty()) {
                end = version.change() - 1;
                break;
            }
            decision.ifPresent(decisions::add);
        }
        return new Stretch(end, planned(decisions, versions));
    }

    /** Empty when the entry shows what it should, as when it was changed by somebody since. */
    private static Optional<Decision> decide(EntryRow row, VersionChain versions, EffectiveStatementFinder said) {
        if (row.state() == EntryRow.MOVED) {
            return Optional.empty();
        }
        VersionRow current = versions.at(row.change());
        Optional<VersionRow> best = said.best(row);
        if (best.isEmpty()) {
            return row.isThere()
                    ? Optional.of(new Decision(row, Operation.WITHDRAWN, 0, row.refused()))
                    : Optional.empty();
        }
        long shown = current.bodyFrom() != 0 ? current.bodyFrom() : current.change();
        if (!row.isThere()) {
            return Optional.of(new Decision(row, Operation.RESTORED, best.get().change(), null));
        }
        return shown == best.get().change()
                ? Optional.empty()
                : Optional.of(new Decision(row, Operation.UPDATED, best.get().change(), row.content()));
    }

    private List<Planned> planned(List<Decision> decisions, VersionChain versions) {
        Map<Long, VersionRow> holders = versions.withBodies(decisions.stream()
                .map(Decision::bodyFrom)
                .filter(change -> change != 0)
                .distinct()
                .toList());
        return decisions.stream()
                .map(decision -> planned(decision, holders.get(decision.bodyFrom())))
                .toList();
    }

    private Planned planned(Decision decision, VersionRow holder) {
        EntryRow before = decision.row();
        Optional<JsonObject> body = Optional.ofNullable(holder)
                .map(row -> preparation.openBody(persons.get(row.person()), row.entry(), row.version(), row.body()));
        return new Planned(before, decision.operation(), decision.bodyFrom(), after(decision, body), body);
    }

    /** An entry that only goes keeps its row; another body makes another one. */
    private EntryRow after(Decision decision, Optional<JsonObject> body) {
        EntryRow before = decision.row();
        int version = before.version() + 1;
        if (decision.operation() == Operation.WITHDRAWN) {
            return before.moved(EntryRow.WITHDRAWN, 0, version, before.author()).refusing(decision.refused());
        }
        PersonKey person = persons.get(before.person());
        PreparedEntry entry = preparation.prepare(before.id(), person, body.orElseThrow());
        return preparation
                .entryRow(entry, person, before.source(), before.author(), before.identity(), 0, version)
                .refusing(decision.refused());
    }

    private Projection projection(EntryRow row, JsonObject body) {
        PersonKey person = persons.get(row.person());
        Projections projections = preparation.projections();
        return projections.project(body, projections.now(person, row.source()));
    }

    Change change(Planned planned, VersionRow version) {
        EntryRow row = planned.after();
        return new Change(
                version.change(),
                new EntryId(row.id()),
                persons.get(row.person()).id(),
                ResourceTypes.nameOf(row.type()),
                planned.body().map(body -> assembly.entry(row, version, projection(row, body), body)),
                planned.body().isEmpty());
    }

    /**
     * @param end last change number that was looked at
     * @param planned what is to be written; may be empty
     */
    record Stretch(long end, List<Planned> planned) {}

    /**
     * @param before the row as it is
     * @param operation of the new version
     * @param bodyFrom change whose body it shows, or 0
     * @param after the row as it becomes, without its change number
     * @param body that is shown then; empty when the entry is withdrawn
     */
    record Planned(EntryRow before, Operation operation, long bodyFrom, EntryRow after, Optional<JsonObject> body) {

        VersionRow version(long change, long recordedAt, int importNumber) {
            return new VersionRow(
                    change,
                    before.id(),
                    before.person(),
                    after.version(),
                    before.change(),
                    bodyFrom,
                    recordedAt,
                    operation.code(),
                    importNumber,
                    after.author(),
                    "",
                    0,
                    null);
        }
    }

    /**
     * What becomes of an entry.
     *
     * @param row as it is
     * @param operation of the new version
     * @param bodyFrom change whose body it shows, or 0
     * @param refused content that a later import must not bring back; may be null
     */
    private record Decision(EntryRow row, Operation operation, long bodyFrom, byte[] refused) {}
}
