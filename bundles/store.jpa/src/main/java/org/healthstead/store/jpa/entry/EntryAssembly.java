// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.store.jpa.body.LineCodec;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.Nanos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the values that leave the store out of rows. Safe for several threads. */
@Component(service = EntryAssembly.class)
public final class EntryAssembly {

    private final Persons persons;
    private final Sources sources;
    private final EntryPreparation preparation;
    private final EntryBodies bodies;

    @Activate
    public EntryAssembly(
            @Reference Persons persons,
            @Reference Sources sources,
            @Reference EntryPreparation preparation,
            @Reference EntryBodies bodies) {
        this.persons = persons;
        this.sources = sources;
        this.preparation = preparation;
        this.bodies = bodies;
    }

    /**
     * The row as the rules of now make it: a row that older rules have made is projected here and now, so that no two
     * pages say different things while the stored rows are being made anew.
     */
    public EntryRow fresh(EntityManager entities, EntryRow row) {
        if (!preparation.projections().isStale(row)) {
            return row;
        }
        preparation.projections().staleRows().add(row.id());
        PersonKey person = persons.get(row.person());
        return projected(entities, row)
                .map(projection -> row.with(preparation.derived(row.id(), projection, person)))
                .orElse(row);
    }

    private Projection project(EntityManager entities, EntryRow row, PersonKey person, JsonObject body) {
        Projections projections = preparation.projections();
        return projections.project(body, projections.within(entities, person, row.source()));
    }

    /**
     * What the line says, with every measurement: a long one is read from its body.
     *
     * @param row fresh
     */
    public Projection whole(EntityManager entities, EntryRow row) {
        PersonKey person = persons.get(row.person());
        Projection line = EntryPreparation.line(row, person);
        return row.derived().line().length < LineCodec.MAY_BE_CUT
                ? line
                : projected(entities, row).orElse(line);
    }

    /** The current body of a row, projected now. */
    public Optional<Projection> projected(EntityManager entities, EntryRow row) {
        return bodies.current(entities, row).map(body -> project(entities, row, persons.get(row.person()), body));
    }

    /** What a version shows, in a body of its own or of an earlier one; empty when it shows none. */
    public Optional<JsonObject> shown(EntityManager entities, VersionRow version) {
        return bodies.shown(entities, version);
    }

    /** What the current versions show, by entry; those that show nothing are left out. */
    public Map<EntryId, JsonObject> bodies(EntityManager entities, Dialect dialect, List<EntryRow> rows) {
        Map<Long, VersionRow> versions = EntryRowReader.versions(
                entities, dialect, rows.stream().map(EntryRow::change).toList());
        Map<EntryId, JsonObject> found = new LinkedHashMap<>();
        for (EntryRow row : rows) {
            Optional.ofNullable(versions.get(row.change()))
                    .flatMap(version -> bodies.shown(entities, version))
                    .ifPresent(body -> found.put(new EntryId(row.id()), body));
        }
        return found;
    }

    /** @param row fresh */
    public EntryLine line(EntryRow row) {
        PersonKey person = persons.get(row.person());
        return new EntryLine(
                new EntryId(row.id()),
                person.id(),
                row.version(),
                sources.get(row.source()),
                EntryPreparation.line(row, person));
    }

    /** What a version shows; it must have a body, of its own or of an earlier one. */
    public JsonObject body(EntityManager entities, VersionRow version) {
        return bodies.shown(entities, version).orElseThrow();
    }

    /** The entry as a version shows it; the version must have a body, of its own or of an earlier one. */
    public Entry entry(EntityManager entities, EntryRow row, VersionRow version) {
        JsonObject body = body(entities, version);
        return entry(row, version, project(entities, row, persons.get(row.person()), body), body);
    }

    public Entry entry(EntryRow row, VersionRow version, Projection projection, JsonObject body) {
        return new Entry(
                new EntryId(row.id()),
                persons.get(row.person()).id(),
                version.version(),
                version.change(),
                Nanos.read(version.recordedAt()),
                sources.get(row.source()),
                projection,
                body);
    }
}
