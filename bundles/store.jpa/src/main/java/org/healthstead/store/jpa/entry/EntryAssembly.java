// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import jakarta.persistence.EntityManager;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntrySummary;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.store.jpa.body.LineCodec;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.person.Sources;
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

    @Activate
    public EntryAssembly(
            @Reference Persons persons, @Reference Sources sources, @Reference EntryPreparation preparation) {
        this.persons = persons;
        this.sources = sources;
        this.preparation = preparation;
    }

    public EntryLine line(EntryRow row) {
        PersonKey person = persons.get(row.person());
        LineCodec.Line line = EntryPreparation.line(row, person);
        return new EntryLine(
                new EntryId(row.id()),
                person.id(),
                row.version(),
                ResourceTypes.nameOf(row.type()),
                Category.ofCode(row.category()),
                line.title(),
                line.value(),
                line.unit(),
                line.flag(),
                line.date(),
                line.longStatus().or(() -> java.util.Optional.ofNullable(row.status())),
                line.negated(),
                sources.get(row.source()));
    }

    /** The entry as a version shows it; the version must have a body, of its own or of an earlier one. */
    public Entry entry(EntityManager entities, EntryRow row, VersionRow version) {
        VersionRow holder = version.body() != null
                ? version
                : Rows.version(entities, version.bodyAt()).orElseThrow();
        return entry(row, version, holder);
    }

    /** @param holder the version whose body is shown */
    public Entry entry(EntryRow row, VersionRow version, VersionRow holder) {
        JsonObject body = preparation.openBody(persons.get(holder.person()), row.id(), holder.version(), holder.body());
        return entry(row, version, EntrySummary.of(body), body);
    }

    public Entry entry(EntryRow row, VersionRow version, EntrySummary summary, JsonObject body) {
        return new Entry(
                new EntryId(row.id()),
                persons.get(row.person()).id(),
                version.version(),
                version.change(),
                Nanos.read(version.recordedAt()),
                sources.get(row.source()),
                summary,
                body);
    }
}
