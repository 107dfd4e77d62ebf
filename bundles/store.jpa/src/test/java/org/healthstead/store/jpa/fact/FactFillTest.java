// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactKey;
import org.healthstead.api.record.FactRules;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.facts.FactNode;
import org.healthstead.platform.api.feed.FeedCheckpoint;
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

class FactFillTest {

    private static final VersionOrder ORDER = (before, next) -> VersionOrder.Relation.NEWER;

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

    private static JsonObject weight(int day) {
        return JsonObject.parse(("{'resourceType':'Observation','status':'final','category':[{'coding':[{"
            + "'system':'http://terminology.hl7.org/CodeSystem/observation-category','code':'vital-signs'}]}],"
            + "'code':{'coding':[{'system':'http://loinc.org','code':'29463-7'}]},'effectiveDateTime':'"
                        + "20%02d-%02d-%02dT08:00:00Z".formatted(day / 336, day / 28 % 12 + 1, day % 28 + 1)
                        + "','valueQuantity':{'value':" + day
                        + ",'unit':'kg','code':'kg','system':'http://unitsofmeasure.org'}}")
                .replace('\'', '"'));
    }

    /** Weights of as many days. */
    private List<EntryId> imported(String source, int count) {
        List<ImportedItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            EntryId id = new EntryId(TimeOrderedIds.next());
            items.add(ImportedItem.of(id, source + "/" + i, List.of(), weight(i).with("id", id.toString()), "entry"));
        }
        ImportLedger ledger = store.imports.open(
                new JobId(UUID.randomUUID()),
                person.id(),
                new ArtifactId(UUID.randomUUID()),
                source,
                source,
                SourceRef.Kind.FILE,
                ORDER,
                caller);
        for (int from = 0; from < count; from += 500) {
            int to = Math.min(from + 500, count);
            ledger.save(items.subList(from, to), to, ImportReport.EMPTY);
        }
        return items.stream().map(ImportedItem::id).toList();
    }

    private long keys() {
        return store.unit.read(entities -> ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM FACT_KEY")
                        .getSingleResult())
                .longValue());
    }

    private int sources(EntryId entry) {
        return store.facts.find(entry, caller).sources();
    }

    private void fillUp() {
        store.factParts.fillUp(store.feed);
    }

    @Test
    void oneSourceHasNoKeysAndTheSecondBringsThemForBoth() {
        List<EntryId> first = imported("a", 700);
        fillUp();
        assertEquals(0, keys());
        List<EntryId> second = imported("b", 500);
        fillUp();
        assertTrue(keys() >= 1200, () -> keys() + " keys");
        assertEquals(2, sources(first.get(0)));
        assertEquals(2, sources(first.get(499)));
        assertEquals(1, sources(first.get(500)));
        assertEquals(2, sources(second.get(250)));
    }

    /** However many keys a person has: a scan of them all is what makes a page of a long life slow. */
    @Test
    void askingForAKeySeesItsRowsOnly() {
        List<EntryId> first = imported("a", 700);
        imported("b", 700);
        fillUp();
        FactTables tables = store.factParts.tables;
        int seen = store.unit.writeEvenIfFull(entities -> {
            int person = number(entities, "SELECT MIN(PERSON) FROM FACT_KEY");
            List<Long> meetings = tables.keys(entities, List.of(first.get(7).value())).values().stream()
                    .flatMap(List::stream)
                    .map(FactNode.Key::meeting)
                    .toList();
            call(entities, "SET_RUNTIMESTATISTICS(1)");
            call(entities, "SET_XPLAIN_SCHEMA('SEEN')");
            Map<Long, Set<UUID>> met = tables.meeting(entities, person, meetings);
            call(entities, "SET_RUNTIMESTATISTICS(0)");
            call(entities, "SET_XPLAIN_SCHEMA('')");
            assertEquals(Set.copyOf(meetings), met.keySet());
            met.values().forEach(both -> assertEquals(2, both.size()));
            return number(
                    entities, "SELECT SUM(SEEN_ROWS) FROM SEEN.SYSXPLAIN_RESULTSETS WHERE SCAN_RS_ID IS NOT NULL");
        });
        assertTrue(seen >= 2 && seen < 100, () -> seen + " rows");
    }

    private static int number(EntityManager entities, String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).intValue();
    }

    private static void call(EntityManager entities, String procedure) {
        entities.createNativeQuery("CALL SYSCS_UTIL.SYSCS_" + procedure).executeUpdate();
    }

    /** As after an update: records are there, and nothing is known of them. */
    @Test
    void recordsFromBeforeAreWalkedOver() {
        List<EntryId> first = imported("a", 700);
        imported("b", 700);
        FactFill fill = store.factParts.fill(store.feed, TestKinds.facts());
        assertEquals(store.feed.latest(), fill.checkpoint().change());
        assertEquals(1, sources(first.get(0)));
        fill.begin(fill.checkpoint());
        FactStoreParts.catchUp(fill, store.feed);
        assertEquals(2, sources(first.get(0)));
        assertEquals(2, sources(first.get(699)));
    }

    @Test
    void aWalkGoesOnWhereItEnded() {
        List<EntryId> first = imported("a", 900);
        imported("b", 900);
        FactFill fill = store.factParts.fill(store.feed, TestKinds.facts());
        fill.begin(fill.checkpoint());
        assertTrue(fill.work());
        assertTrue(fill.work());
        long some = keys();
        assertTrue(some > 0);
        assertEquals(1, sources(first.get(0)), "nothing is said before all is known");
        // A crash: nothing is closed.
        fillUp();
        assertTrue(keys() > some);
        for (int at : new int[] {0, 450, 899}) {
            assertEquals(2, sources(first.get(at)));
        }
    }

    @Test
    void changesThatComeTwiceTakeEffectOnce() {
        List<EntryId> first = imported("a", 30);
        List<EntryId> second = imported("b", 30);
        fillUp();
        long before = keys();
        FactFill fill = store.factParts.fill(store.feed, TestKinds.facts());
        fill.begin(fill.checkpoint());
        List<Change> again = store.feed.after(0, 500);
        fill.apply(again, again.getLast().number());
        fill.close();
        assertEquals(before, keys());
        assertEquals(store.facts.find(first.get(3), caller), store.facts.find(second.get(3), caller));
    }

    /** A correction must not be hidden below the line of another source while its keys are those of before. */
    @Test
    void whatHasChangedSinceStandsByItself() {
        List<EntryId> first = imported("a", 3);
        List<EntryId> second = imported("b", 3);
        fillUp();
        assertEquals(2, sources(first.get(1)));
        store.entries.update(second.get(1), 1, weight(2), caller);
        assertEquals(1, sources(first.get(1)));
        assertEquals(1, sources(second.get(1)));
    }

    @Test
    void otherRulesMakeOtherKeys() {
        List<EntryId> first = imported("a", 400);
        imported("b", 400);
        fillUp();
        FactRules none = new NoKeys();
        FactFill fill = store.factParts.fill(store.feed, none);
        fill.begin(fill.checkpoint());
        FactStoreParts.catchUp(fill, store.feed);
        assertEquals(0, keys());
        assertEquals(1, sources(first.get(0)), "keys of other rules are not read");
        fillUp();
        assertEquals(2, sources(first.get(0)));
        Fact fact = store.factParts.store(none).find(first.get(0), caller);
        assertTrue(fact.isPlain());
    }

    @Test
    void aRecordThatWasFollowedFromItsBeginningIsNotWalkedOver() {
        Person other = store.addPerson("Bert Example", caller);
        FactFill fill = store.factParts.fill(store.feed, TestKinds.facts());
        fill.begin(new FeedCheckpoint(store.feed.history(), 0));
        List<Change> changes = store.feed.after(0, 500);
        fill.apply(changes, changes.getLast().number());
        assertFalse(fill.work());
        fill.close();
        assertEquals(
                2,
                store.unit
                        .read(entities -> entities.createNativeQuery("SELECT PERSON FROM FACT_FILL WHERE IS_DONE = 1")
                                .getResultList())
                        .size(),
                other.id() + " and the first one");
    }

    /** The rules of a release that knew nothing of facts. */
    private static final class NoKeys implements FactRules {

        @Override
        public Set<String> types() {
            return TestKinds.facts().types();
        }

        @Override
        public List<FactKey> keys(Projection line, JsonObject body) {
            return List.of();
        }

        @Override
        public boolean isKeyedWithinSource(Projection line) {
            return false;
        }

        @Override
        public Optional<String> family(Projection line) {
            return TestKinds.facts().family(line);
        }

        @Override
        public boolean isNear(Projection one, Projection other) {
            return false;
        }

        @Override
        public int number() {
            return TestKinds.facts().number() + 1;
        }
    }
}
