// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.store.jpa.person.PersonDetails;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Projects bodies within their record: references lead to entries of the same person. Safe for several threads; a
 * context is not.
 */
@Component(service = Projections.class)
public final class Projections {

    private final Kinds kinds;
    private final StoreUnit unit;
    private final Persons persons;
    private final EntryBodies bodies;
    private final ReferenceTargets targets;
    private final StaleRows staleRows = new StaleRows();

    @Activate
    public Projections(
            @Reference Kinds kinds,
            @Reference StoreUnit unit,
            @Reference Persons persons,
            @Reference EntryBodies bodies,
            @Reference ReferenceTargets targets) {
        this.kinds = kinds;
        this.unit = unit;
        this.persons = persons;
        this.bodies = bodies;
        this.targets = targets;
    }

    public Kinds kinds() {
        return kinds;
    }

    /** Those that were read and are still to be made anew. */
    public StaleRows staleRows() {
        return staleRows;
    }

    /** True when other rules than those of now made the row's derived columns. */
    public boolean isStale(EntryRow row) {
        return row.derived().rules() != kinds.number(ResourceTypes.nameOf(row.type()));
    }

    public Projection project(JsonObject body, RecordContext context) {
        return kinds.project(body, context);
    }

    /** The record as it is in a transaction or a reading. */
    public RecordContext within(EntityManager entities, PersonKey person, int source) {
        return new StoredContext(details(person), text -> read(entities, person, source, text));
    }

    /** The record as it is now. */
    public RecordContext now(PersonKey person, int source) {
        return new StoredContext(details(person), text -> unit.read(entities -> read(entities, person, source, text)));
    }

    /**
     * The record as it will be with what has not been written yet.
     *
     * @param coming bodies by {@code Type/id}
     */
    public RecordContext with(Map<String, JsonObject> coming, PersonKey person, int source) {
        RecordContext now = now(person, source);
        return new StoredContext(
                details(person), text -> Optional.ofNullable(coming.get(text)).or(() -> now.find(text)));
    }

    /** Read when a result has ranges for some people only. */
    private Supplier<Optional<PersonDetails>> details(PersonKey person) {
        return () -> persons.details(person.id()).map(Persons.Details::details);
    }

    private Optional<JsonObject> read(EntityManager entities, PersonKey person, int source, String text) {
        if (!kinds.isNeeded(type(text))) {
            return Optional.empty();
        }
        return targets.find(entities, person.number(), source, text).flatMap(row -> bodies.current(entities, row));
    }

    /** What stands before the id, or before the question mark of a conditional reference. */
    static String type(String reference) {
        int end = 0;
        while (end < reference.length() && Character.isLetter(reference.charAt(end))) {
            end++;
        }
        return reference.substring(0, end);
    }

    /** Remembers what it found: many entries of a stretch refer to a few others. */
    private static final class StoredContext implements RecordContext {

        private static final int MAX_REMEMBERED = 1_000;

        private final Supplier<Optional<PersonDetails>> details;
        private final Function<String, Optional<JsonObject>> find;
        private final Map<String, Optional<JsonObject>> found = new HashMap<>();

        StoredContext(Supplier<Optional<PersonDetails>> details, Function<String, Optional<JsonObject>> find) {
            this.details = details;
            this.find = find;
        }

        @Override
        public Optional<JsonObject> find(String reference) {
            Optional<JsonObject> known = found.get(reference);
            if (known == null) {
                if (found.size() >= MAX_REMEMBERED) {
                    found.clear();
                }
                known = find.apply(reference);
                found.put(reference, known);
            }
            return known;
        }

        @Override
        public Optional<PartialDate> birthDate() {
            return details.get().flatMap(PersonDetails::birthDate);
        }

        @Override
        public Optional<Person.Sex> sex() {
            return details.get().flatMap(PersonDetails::sex);
        }
    }
}
