// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.DayRange;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.PersonQuery;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryPreparation;
import org.healthstead.store.jpa.person.PersonNames;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, right after a start, what a list of people asks for, of those who come first in it. The result is thrown away,
 * so nobody is asked for access: its statements are prepared by then, and whoever opens the list first does not wait
 * for that.
 */
@Component(service = RosterReadAhead.class, immediate = true)
public final class RosterReadAhead {

    private static final Logger LOG = LoggerFactory.getLogger(RosterReadAhead.class);

    /** What a list asks about each person. */
    private static final List<String> TYPES = List.of("Encounter", "Appointment");

    /** As many as a page of the list has. */
    private static final int PEOPLE = 30;

    /** Code that ran a few times runs faster. */
    private static final int ROUNDS = 3;

    private final StoreUnit unit;
    private final AccountStore accounts;
    private final InstallationStore settings;
    private final PersonNames names;
    private final NewestLines newest;
    private final Thread reader;
    private volatile boolean isStopped;

    @Activate
    public RosterReadAhead(
            @Reference StoreUnit unit,
            @Reference AccountStore accounts,
            @Reference InstallationStore settings,
            @Reference Persons persons,
            @Reference PersonNames names,
            @Reference EntryPreparation preparation,
            @Reference EntryAssembly assembly) {
        this.unit = unit;
        this.accounts = accounts;
        this.settings = settings;
        this.names = names;
        this.newest = new NewestLines(
                unit.dialect(),
                assembly,
                persons,
                new IndexRanges(preparation.projections().kinds()));
        this.reader = Thread.ofVirtual().name("roster-read-ahead").start(this::read);
    }

    @Deactivate
    public void stop() throws InterruptedException {
        isStopped = true;
        reader.join();
    }

    private void read() {
        try {
            for (int i = 0; i < ROUNDS && !isStopped; i++) {
                List<PersonId> people = names.list(PersonQuery.of(""), PEOPLE, new Everybody()).stream()
                        .map(Person::id)
                        .toList();
                if (!people.isEmpty()) {
                    read(people);
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("Lines are read when they are asked for: {}", e.getClass().getName());
        }
    }

    private void read(List<PersonId> people) {
        accounts.grants(new AccountId(new UUID(0, 0)), people);
        settings.read(people.stream().map(PersonId::toString).toList());
        List<PersonScope> scopes = people.stream()
                .map(person -> new PersonScope(person, EnumSet.allOf(AccessCategory.class), true))
                .toList();
        DayRange days = DayRange.OPEN.until(LocalDate.now());
        for (String type : TYPES) {
            unit.read(entities -> newest.read(entities, scopes, type, days, 1));
        }
    }

    /** Finds by name, and hides nobody. */
    private static final class Everybody implements PersonNames.Reader {

        @Override
        public Set<PersonId> seen(List<PersonId> people) {
            return Set.copyOf(people);
        }

        @Override
        public boolean findsNumber(PersonId person) {
            return false;
        }
    }
}
