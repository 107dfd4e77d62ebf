// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.testkit.TestKinds;

/** People and entries in memory, with the contract that pages rely on: order, cursors, versions, "not found". */
public final class MemoryHousehold implements EntryStore, SeriesStore, PersonService {

    /** Who is signed in, and the only one who sees anything. */
    public record Member(AccountId account) implements Caller {

        @Override
        public String reference() {
            return "account " + account;
        }
    }

    public static final Caller MEMBER = new Member(new AccountId(UUID.randomUUID()));
    static final SourceRef FILE = new SourceRef(new SourceId(UUID.randomUUID()), "clinic.json", SourceRef.Kind.FILE);

    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<EntryId, List<Entry>> entries = new LinkedHashMap<>();
    private Optional<PartialDate> sortedSince = Optional.empty();

    @Override
    public List<Person> list(String text, int limit, Caller caller) {
        return people.values().stream()
                .filter(person -> text.isBlank() || person.name().startsWith(text))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Person> find(PersonId id, Caller caller) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Person add(String name, Optional<PartialDate> birthDate, Optional<Person.Sex> sex, Caller caller) {
        if (name.length() > Person.MAX_NAME) {
            throw Problem.of("HS-PERSON-NAME", Problem.Kind.INVALID, "too long").exception();
        }
        Person person = new Person(new PersonId(UUID.randomUUID()), name, birthDate, sex, people.size() % 6 + 1);
        people.put(person.id(), person);
        return person;
    }

    @Override
    public Optional<Entry> find(EntryId id, Caller caller) {
        return Optional.ofNullable(entries.get(id)).map(List::getLast);
    }

    @Override
    public Optional<Entry> find(EntryId id, int version, Caller caller) {
        return Optional.ofNullable(entries.get(id))
                .filter(all -> version >= 1 && version <= all.size())
                .map(all -> all.get(version - 1));
    }

    @Override
    public List<EntryVersion> versions(EntryId id, Caller caller) {
        return entries.getOrDefault(id, List.of()).reversed().stream()
                .map(entry -> new EntryVersion(
                        entry.version(),
                        entry.changeNumber(),
                        entry.recordedAt(),
                        entry.version() == 1
                                ? EntryVersion.Operation.CREATED
                                : EntryVersion.Operation.ENTERED_IN_ERROR))
                .toList();
    }

    @Override
    public List<EntryOrigin> origins(EntryId id, Caller caller) {
        return entries.containsKey(id)
                ? List.of(new EntryOrigin(1, FILE, Optional.empty(), Optional.of("clinic.json"), "entry[3]"))
                : List.of();
    }

    @Override
    public List<EntryLine> lines(List<EntryId> ids, Caller caller) {
        return ids.stream()
                .filter(entries::containsKey)
                .map(id -> line(entries.get(id).getLast()))
                .toList();
    }

    @Override
    public List<EntryLine> alike(EntryId id, int limit, Caller caller) {
        Entry like = entries.get(id).getLast();
        return page(EntryQuery.of(like.person(), EntryQuery.MAX_LIMIT).ofType(like.type()), caller).lines().stream()
                .filter(line -> line.title().equals(like.projection().title()))
                .limit(limit)
                .toList();
    }

    @Override
    public EntryPage page(EntryQuery query, Caller caller) {
        int from = query.cursor().map(Integer::parseInt).orElse(0);
        List<EntryLine> lines = new ArrayList<>();
        entries.values().stream()
                .map(List::getLast)
                .filter(entry -> entry.person().equals(query.person()))
                .filter(entry -> !query.isCurrentOnly() || entry.projection().current())
                .filter(entry -> query.type().isEmpty() || query.type().get().equals(entry.type()))
                .filter(entry -> query.categories().isEmpty()
                        || query.categories().contains(entry.projection().category()))
                .filter(entry -> query.to().isEmpty()
                        || entry.projection()
                                .date()
                                .filter(date -> !date.local()
                                        .toLocalDate()
                                        .isAfter(query.to().get()))
                                .isPresent())
                .sorted((one, other) -> Long.compare(key(other), key(one)))
                .map(MemoryHousehold::line)
                .forEach(lines::add);
        int to = Math.min(lines.size(), from + query.limit());
        return new EntryPage(
                lines.subList(Math.min(from, to), to),
                to < lines.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    /** As while a store sorts results into series: only those that are so new are looked at. */
    public void sortOnlySince(PartialDate date) {
        sortedSince = Optional.of(date);
    }

    @Override
    public SeriesList list(PersonId person, Caller caller) {
        List<Series> all = new ArrayList<>();
        sorted(person).forEach((id, points) -> all.add(Series.of(id, points)));
        return new SeriesList(all, sortedSince.isEmpty(), sortedSince);
    }

    @Override
    public List<SeriesPoint> points(SeriesQuery query, Caller caller) {
        return sorted(query.person()).getOrDefault(query.series(), List.of()).stream()
                .filter(query::admits)
                .sorted(SeriesPoint.NEWEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private Map<SeriesId, List<SeriesPoint>> sorted(PersonId person) {
        Map<SeriesId, List<SeriesPoint>> sorted = new LinkedHashMap<>();
        for (List<Entry> versions : entries.values()) {
            Entry entry = versions.getLast();
            boolean isSorted =
                    sortedSince.isEmpty() || key(entry) >= sortedSince.get().sortKey();
            if (entry.person().equals(person) && isSorted) {
                TestKinds.series()
                        .points(entry.id(), entry.projection())
                        .forEach(point -> sorted.computeIfAbsent(id(point), id -> new ArrayList<>())
                                .add(point));
            }
        }
        return sorted;
    }

    private static SeriesId id(SeriesPoint point) {
        byte[] name = point.series().getBytes(StandardCharsets.UTF_8);
        return new SeriesId(UUID.nameUUIDFromBytes(name).toString().replace("-", ""));
    }

    private static long key(Entry entry) {
        return entry.projection().date().map(PartialDate::sortKey).orElse(Long.MIN_VALUE);
    }

    private static EntryLine line(Entry entry) {
        return new EntryLine(entry.id(), entry.person(), entry.version(), entry.source(), entry.projection());
    }

    @Override
    public Entry create(PersonId person, JsonObject body, Caller caller) {
        EntryId id = new EntryId(UUID.randomUUID());
        Entry entry = new Entry(id, person, 1, 1, Instant.EPOCH, FILE, TestKinds.project(body), body);
        entries.put(id, new ArrayList<>(List.of(entry)));
        return entry;
    }

    @Override
    public Entry update(EntryId id, int expectedVersion, JsonObject body, Caller caller) {
        Entry current = entries.get(id).getLast();
        if (current.version() != expectedVersion) {
            throw Problem.of("HS-ENTRY-VERSION", Problem.Kind.CONFLICT, "changed")
                    .exception();
        }
        Entry next = new Entry(
                id, current.person(), expectedVersion + 1, 2, Instant.EPOCH, FILE, TestKinds.project(body), body);
        entries.get(id).add(next);
        return next;
    }

    @Override
    public Entry markEnteredInError(EntryId id, int expectedVersion, Caller caller) {
        return update(id, expectedVersion, entries.get(id).getLast().body().with("status", "entered-in-error"), caller);
    }

    /** Adds an entry from JSON written with single quotes. */
    public Entry entry(Person person, String json) {
        return create(person.id(), JsonObject.parse(json.replace('\'', '"')), MEMBER);
    }

    static boolean same(char[] one, String other) {
        return Arrays.equals(one, other.toCharArray());
    }
}
