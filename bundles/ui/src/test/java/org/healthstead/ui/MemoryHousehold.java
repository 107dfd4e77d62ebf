// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.FileOrder;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.ui.context.UiServices;

/** The stores in memory with one member, who sees the people that they add; entries come from a file. */
public final class MemoryHousehold {

    /** Who is signed in. */
    public static final Caller MEMBER = ContractAccess.newCaller();

    private final MemoryStores stores = new MemoryStores(this::access, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final ContractAccess access = new ContractAccess(stores::accounts);

    private final RecentSeries series = new RecentSeries();

    private final class RecentSeries implements SeriesStore {

        private Optional<PartialDate> since = Optional.empty();
        private List<SeriesPoint> older = List.of();

        @Override
        public SeriesList list(PersonId person, Caller caller) {
            SeriesList whole = stores.series().list(person, caller);
            return since.map(from -> new SeriesList(
                            whole.series().stream()
                                    .map(each -> Series.of(
                                            each.id(),
                                            each.newest().stream()
                                                    .filter(point -> isSince(point, from))
                                                    .toList()))
                                    .toList(),
                            false,
                            since))
                    .orElse(whole);
        }

        private static boolean isSince(SeriesPoint point, PartialDate from) {
            return point.date().filter(date -> date.sortKey() >= from.sortKey()).isPresent();
        }

        @Override
        public SeriesJoin join(PersonId person, SeriesId one, SeriesId with, Caller caller) {
            return stores.series().join(person, one, with, caller);
        }

        @Override
        public List<SeriesJoin> joins(PersonId person, Caller caller) {
            return stores.series().joins(person, caller);
        }

        @Override
        public SeriesJoin undo(PersonId person, long join, Caller caller) {
            return stores.series().undo(person, join, caller);
        }

        @Override
        public List<SeriesPoint> points(SeriesQuery query, Caller caller) {
            List<SeriesPoint> points = stores.series().points(query, caller);
            return older.isEmpty()
                    ? points
                    : Stream.concat(points.stream(), older.stream()).toList();
        }
    }

    public ContractAccess access() {
        return access;
    }

    public EntryStore entries() {
        return stores.entries();
    }

    public SeriesStore series() {
        return series;
    }

    public FactStore facts() {
        return stores.facts();
    }

    /** As while a store sorts results into series: only those that are so new are looked at. */
    public void sortOnlySince(PartialDate date) {
        series.since = Optional.of(date);
    }

    /** As if the only series went on with these, which have no entries. */
    public void continued(List<SeriesPoint> older) {
        series.older = older;
    }

    public InstallationStore preferences() {
        return stores.installation();
    }

    public ImportStore imports() {
        return stores.imports();
    }

    /** Adds entries as one import does. */
    public void importAs(JobId job, Person person, String... entries) {
        List<ImportedItem> items = new ArrayList<>();
        for (String entry : entries) {
            EntryId id = new EntryId(UUID.randomUUID());
            items.add(ImportedItem.of(id, "item " + id, List.of(), json(entry), "entry[0]"));
        }
        stores.imports()
                .open(
                        job,
                        person.id(),
                        artifact(person),
                        "clinic.json",
                        "clinic.json",
                        SourceRef.Kind.FILE,
                        FileOrder.ORDER,
                        MEMBER)
                .save(items, items.size(), ImportReport.EMPTY);
    }

    private ArtifactId artifact(Person person) {
        try {
            return stores.artifacts()
                    .keep(person.id(), "clinic.json", new ByteArrayInputStream(new byte[] {1}), 1, MEMBER)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SourceStore sources() {
        return stores.sources();
    }

    public PersonService persons() {
        return stores.persons();
    }

    public Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller) {
        return persons().add(name, birthDate, sex, caller);
    }

    public Optional<Entry> find(EntryId id, Caller caller) {
        return entries().find(id, caller);
    }

    public List<EntryVersion> versions(EntryId id, Caller caller) {
        return entries().versions(id, caller);
    }

    public Entry markEnteredInError(EntryId id, int expectedVersion, Caller caller) {
        return entries().markEnteredInError(id, expectedVersion, caller);
    }

    /** From now on the caller has an account with a name, as everybody has who has signed in. */
    public void name(Caller caller, String name) {
        stores.accounts().add(new Account(caller.account(), name, false, false, 1, Instant.EPOCH), "");
    }

    /** Somebody who may read only these categories of the person's record. */
    public Caller reader(Person person, Set<AccessCategory> categories) {
        Caller caller = ContractAccess.newCaller();
        stores.accounts()
                .addGrant(new Grant(
                        UUID.randomUUID(),
                        caller.account(),
                        person.id(),
                        Set.of(Operation.READ, Operation.SEARCH),
                        categories,
                        true,
                        Instant.EPOCH,
                        Optional.empty(),
                        Grant.Status.ACTIVE));
        return caller;
    }

    /** Adds an entry, as from a file, from JSON written with single quotes. */
    public Entry entry(Person person, String json) {
        return entryFrom("clinic.json", person, json);
    }

    /**
     * Adds what one file says of one thing, the first statement first.
     *
     * @param source of the file
     */
    public Entry entryFrom(String source, Person person, String... statements) {
        return say(source, person, new EntryId(UUID.randomUUID()), statements);
    }

    /** What a later file of the same source says of an entry. */
    public Entry sayAgain(String source, Person person, EntryId id, String statement) {
        return say(source, person, id, statement);
    }

    private Entry say(String source, Person person, EntryId id, String... statements) {
        List<ImportedItem> items = new ArrayList<>();
        for (String statement : statements) {
            JsonObject body = json(statement).with("id", id.toString());
            items.add(ImportedItem.of(id, "item " + id, List.of(), body, "entry[" + (items.size() + 3) + "]"));
        }
        stores.imports()
                .open(
                        new JobId(UUID.randomUUID()),
                        person.id(),
                        new ArtifactId(UUID.randomUUID()),
                        source,
                        source,
                        SourceRef.Kind.FILE,
                        FileOrder.ORDER,
                        MEMBER)
                .save(items, items.size(), ImportReport.EMPTY);
        return entries().find(id, MEMBER).orElseThrow();
    }

    /** JSON that is written with single quotes. */
    public JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }

    static boolean same(char[] one, String other) {
        return Arrays.equals(one, other.toCharArray());
    }

    /** What the pages work on, with these accounts. */
    public UiServices services(MemoryAccounts accounts) {
        UiServices services = new UiServices(entries(), series(), persons(), accounts, accounts, accounts, access());
        services.facts().set(facts());
        return services;
    }
}
