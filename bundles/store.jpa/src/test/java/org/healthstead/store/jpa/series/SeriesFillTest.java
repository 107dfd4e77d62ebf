// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.testing.TestStore;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesFillTest {

    private static final VersionOrder ORDER = (before, next) -> VersionOrder.Relation.NEWER;
    private static final long SEED = 20_261_129;

    @TempDir
    Path folder;

    private final Caller caller = ContractAccess.newCaller();
    private TestStore store;
    private Person person;

    @BeforeEach
    void open() {
        store = TestStore.open(folder);
        person = store.addPerson("Ada Example", caller);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static JsonObject weight(String date, int value, String unit, String more) {
        return JsonObject.parse(("{'resourceType':'Observation','status':'final','category':[{'coding':[{"
            + "'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'vital-signs'}]}],"
            + "'code':{'text':'Weight','coding':[{'system':'http://loinc.org','code':'29463-7'}]},"
            + "'effectiveDateTime':'" + date + "','valueQuantity':{'value':" + value + ",'unit':'" + unit
                        + "','code':'" + unit + "','system':'http://unitsofmeasure.org'}" + more + "}")
                .replace('\'', '"'));
    }

    private static JsonObject weight(int day, int value) {
        return weight("20%02d-%02d-%02d".formatted(day / 336, day / 28 % 12 + 1, day % 28 + 1), value, "kg", "");
    }

    private List<Entry> imported(int count) {
        List<ImportedItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EntryId id = new EntryId(TimeOrderedIds.next());
            items.add(ImportedItem.of(
                    id, "Observation/" + i, List.of(), weight(i, i).with("id", id.toString()), "entry"));
        }
        ImportLedger ledger = store.imports.open(
                new JobId(UUID.randomUUID()),
                person.id(),
                new ArtifactId(UUID.randomUUID()),
                "s",
                "s",
                SourceRef.Kind.FILE,
                ORDER,
                caller);
        for (int from = 0; from < count; from += 500) {
            int to = Math.min(from + 500, count);
            ledger.save(items.subList(from, to), to, ImportReport.EMPTY);
        }
        return items.stream()
                .map(item -> store.entries.find(item.id(), caller).orElseThrow())
                .toList();
    }

    private SeriesFill fill() {
        SeriesFill fill = store.seriesParts.fill(store.feed, TestKinds.series());
        fill.begin(fill.checkpoint());
        return fill;
    }

    private List<SeriesPoint> points(SeriesStore series) {
        Series only = series.list(person.id(), caller).series().getFirst();
        return series.points(SeriesQuery.of(person.id(), only.id()), caller);
    }

    /** That the tables are read, and not the lines. */
    private boolean isFull() {
        FillState state = store.unit.read(store.seriesParts.tables::state);
        return state.isDone() && state.rules() == TestKinds.series().number();
    }

    private static void apply(SeriesFill fill, List<Change> changes) {
        if (!changes.isEmpty()) {
            fill.apply(changes, changes.getLast().number());
        }
    }

    private void follow(SeriesFill fill) {
        SeriesParts.catchUp(fill, store.feed);
    }

    /** Reading a million changes of which nothing is taken costs as much as the walk. */
    @Test
    void aWalkThatHasNotBegunTakesNothingFromTheChangesBefore() {
        imported(100);
        SeriesFill fill = store.seriesParts.fill(store.feed, TestKinds.series());
        assertEquals(store.feed.latest(), fill.checkpoint().change());
        fill.begin(fill.checkpoint());
        follow(fill);
        assertTrue(isFull());
        assertEquals(100, points(store.series).size());
        long taken = store.feed.latest();
        store.entries.create(person.id(), weight(3, 5), caller);
        assertEquals(taken, fill.checkpoint().change(), "from here on every change is taken");
    }

    @Test
    void aWalkThatWasKilledGoesOnWhereItWas() {
        imported(4_500);
        SeriesFill killed = fill();
        assertTrue(killed.work());
        assertTrue(killed.work());
        assertFalse(isFull());
        assertEquals(4_500, points(store.series).size(), "from the lines");
        follow(fill());
        assertTrue(isFull());
        List<SeriesPoint> points = points(store.series);
        assertEquals(4_500, points.size());
        assertEquals(4_500, new HashSet<>(points).size());
        assertEquals(
                4_500,
                store.series.list(person.id(), caller).series().getFirst().count());
    }

    @Test
    void whatChangesDuringAWalkIsNeitherLostNorThereTwice() {
        List<Entry> entries = imported(4_500);
        SeriesFill fill = fill();
        fill.work();
        fill.work();
        long before = store.feed.latest();
        for (Entry entry : List.of(entries.getFirst(), entries.getLast())) {
            store.entries.update(entry.id(), 1, weight(100, 7_777), caller);
        }
        store.entries.markEnteredInError(entries.get(5).id(), 1, caller);
        store.entries.markEnteredInError(entries.get(4_400).id(), 1, caller);
        store.entries.create(person.id(), weight(200, 8_888), caller);
        apply(fill, store.feed.after(before, 100));
        follow(fill);
        fill.close();
        assertTrue(isFull());
        List<String> values = points(store.series).stream()
                .map(point -> point.quantity().orElseThrow().lexeme())
                .toList();
        assertEquals(4_499, values.size());
        assertEquals(2, values.stream().filter("7777"::equals).count());
        assertEquals(1, values.stream().filter("8888"::equals).count());
    }

    @Test
    void changesThatWereTakenInAndNotWrittenComeAgain() {
        imported(300);
        follow(fill());
        long before = store.feed.latest();
        SeriesFill killed = fill();
        store.entries.create(person.id(), weight(400, 1), caller);
        apply(killed, store.feed.after(before, 100));
        assertEquals(301, points(store.series).size(), "from the lines what the tables have not");
        SeriesFill next = fill();
        assertEquals(before, next.checkpoint().change());
        follow(next);
        next.close();
        assertEquals(store.feed.latest(), fill().checkpoint().change());
        assertEquals(301, points(store.series).size());
    }

    @Test
    void otherRulesAreReadFromTheLinesAtOnceAndFromTheTablesLater() {
        store.entries.create(
                person.id(),
                JsonObject.parse(("{'resourceType':'Observation','status':'final','code':{'text':'Blood pressure'},"
                                + "'category':[{'coding':[{'code':'vital-signs',"
                                + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],"
                                + "'component':[{'code':{'text':'A'},'valueQuantity':{'value':1,'unit':'x'}},"
                                + "{'code':{'text':'B'},'valueQuantity':{'value':2,'unit':'x'}}]}")
                        .replace('\'', '"')),
                caller);
        follow(fill());
        assertTrue(isFull());
        assertEquals(3, store.series.list(person.id(), caller).series().size());
        ChangedRules changed = new ChangedRules(false);
        SeriesStore reader = store.seriesParts.store(changed);
        assertEquals(1, reader.list(person.id(), caller).series().size());
        SeriesFill fill = store.seriesParts.fill(store.feed, changed);
        fill.begin(fill.checkpoint());
        follow(fill);
        assertEquals(
                changed.number(),
                store.unit.read(store.seriesParts.tables::state).rules());
        assertEquals(1, reader.list(person.id(), caller).series().size());
    }

    /** A person's word is about results, whatever key their series has. */
    @Test
    void whatWasSaidOfSeriesIsKeptWhenTheirKeysChange() {
        SeriesParts parts = store.seriesParts;
        store.entries.create(person.id(), weight("2020-03-01", 70, "kg", ""), caller);
        JsonObject own = JsonObject.parse(weight("2021-03-01", 71, "kg", "")
                .toString()
                .replace("29463-7", "GEW")
                .replace("http://loinc.org", "urn:clinic"));
        store.entries.create(person.id(), own, caller);
        parts.fillUp(store.feed);
        List<Series> both = store.series.list(person.id(), caller).series();
        assertEquals(2, both.size());
        SeriesId line = store.series
                .join(person.id(), both.getFirst().id(), both.getLast().id(), caller)
                .with();
        ChangedRules renamed = new ChangedRules(true, "other ");
        SeriesFill fill = parts.fill(store.feed, renamed);
        fill.begin(fill.checkpoint());
        SeriesParts.catchUp(fill, store.feed);
        fill.close();
        SeriesStore other = parts.store(renamed);
        Series one = other.list(person.id(), caller).series().getFirst();
        assertEquals(2, one.count());
        assertNotEquals(line, one.id());
        assertEquals(
                Optional.of(one.id()),
                other.joins(person.id(), caller).getFirst().line());
    }

    @Test
    void aResultIsJudgedAnewWhenThePersonTurnsOutToBeAnother() {
        store.entries.create(
                person.id(),
                weight(
                        "2024-01-01",
                        60,
                        "kg",
                        ",'referenceRange':[{'low':{'value':70,'unit':'kg'},'appliesTo':[{'coding':[{"
                                + "'system':'http://hl7.org/fhir/administrative-gender','code':'male'}]}]}]"),
                caller);
        follow(fill());
        assertEquals(Judgement.NONE, points(store.series).getFirst().judgement());
        EntryId patient = new EntryId(person.id().value());
        Entry known = store.entries.find(patient, caller).orElseThrow();
        store.entries.update(patient, known.version(), known.body().with("gender", "male"), caller);
        SeriesFill fill = fill();
        follow(fill);
        fill.close();
        assertEquals(Judgement.OUTSIDE, points(store.series).getFirst().judgement());
        assertEquals(1, points(store.series).size());
    }

    @Test
    void nothingThatWasMeasuredCanBeReadInTheTables() {
        imported(50);
        follow(fill());
        int seen = 0;
        for (String sql :
                List.of("SELECT SERIES_KEY, POINTS FROM MEASUREMENT", "SELECT SERIES_KEY, NEWEST FROM SERIES")) {
            List<?> rows =
                    store.unit.read(entities -> entities.createNativeQuery(sql).getResultList());
            for (Object row : rows) {
                for (Object column : (Object[]) row) {
                    String text = new String((byte[]) column, StandardCharsets.ISO_8859_1);
                    // Two letters, as of its unit, come by chance among sealed bytes.
                    for (String word : List.of("Weight", "29463", "2000-")) {
                        assertFalse(text.contains(word), word);
                    }
                    seen++;
                }
            }
        }
        assertTrue(seen >= 4);
    }

    /** Whatever happened in whatever order: the tables say what the lines say. */
    @Test
    void tablesAndLinesSayTheSame() {
        Random random = new Random(SEED);
        List<EntryId> entries = new ArrayList<>();
        SeriesFill fill = fill();
        follow(fill);
        for (int i = 0; i < 400; i++) {
            JsonObject body = body(random);
            int what = random.nextInt(10);
            if (entries.isEmpty() || what < 6) {
                entries.add(store.entries.create(person.id(), body, caller).id());
            } else {
                EntryId id = entries.get(random.nextInt(entries.size()));
                int version = store.entries.find(id, caller).orElseThrow().version();
                if (what < 9) {
                    store.entries.update(id, version, body, caller);
                } else {
                    store.entries.markEnteredInError(id, version, caller);
                }
            }
            switch (random.nextInt(40)) {
                case 0 -> fill.close();
                case 1 -> fill = fill();
                case 2, 3 -> apply(fill, store.feed.after(fill.at(), 500));
                case 4 -> assertSame("after change " + i + " of seed " + SEED);
                default -> {}
            }
        }
        assertTrue(isFull());
        assertSame("at the end of seed " + SEED);
    }

    private static JsonObject body(Random random) {
        String date = List.of("2020-01-%02d", "2021-02-%02dT08:00:00+02:00", "2022-03-%02dT23:00:00-11:00")
                .get(random.nextInt(3))
                .formatted(random.nextInt(1, 28));
        String more = random.nextInt(5) > 0
                ? ""
                : ",'meta':{'security':[{'code':'R',"
                        + "'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'}]}";
        return weight(
                random.nextInt(8) == 0 ? "2021" : date,
                random.nextInt(100),
                List.of("kg", "g", "mm[Hg]", "drops").get(random.nextInt(4)),
                more);
    }

    private void assertSame(String when) {
        SeriesStore lines = store.seriesParts.store(new ChangedRules(true));
        assertEquals(everything(lines), everything(store.series), when);
    }

    /** Everything that can be read, as text. */
    private Map<String, String> everything(SeriesStore series) {
        Map<String, String> all = new TreeMap<>();
        for (Series each : series.list(person.id(), caller).series()) {
            StringBuilder text = new StringBuilder(each.count() + " points, newest " + each.newest());
            Set<SeriesPoint> seen = new HashSet<>();
            for (SeriesPoint point : series.points(SeriesQuery.of(person.id(), each.id()), caller)) {
                assertTrue(seen.add(point), "twice: " + point);
                text.append('\n')
                        .append(List.of(
                                point,
                                point.dateText(),
                                point.value(),
                                point.canonical(),
                                point.sortKey(),
                                point.instant(),
                                point.latestInstant(),
                                point.judgement(),
                                point.qualifiers()));
            }
            all.put(each.id().text(), text.toString());
        }
        return all;
    }
}
