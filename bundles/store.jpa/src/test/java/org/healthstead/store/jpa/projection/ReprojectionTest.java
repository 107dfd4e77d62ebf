// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.feed.FeedCheckpoint;
import org.healthstead.platform.api.feed.FeedRunner;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReprojectionTest {

    private static final String ASTHMA = "{'resourceType':'Condition','code':{'text':'Asthma'},"
            + "'clinicalStatus':{'coding':[{'code':'active'}]},'onsetDateTime':'2019'}";

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

    @Test
    void whatOtherRulesHaveMadeIsReadByTheRulesOfNowEverywhere() {
        Entry entry = create(ASTHMA);
        spoil();
        List<EntryLine> page = store.entries
                .page(EntryQuery.of(person.id(), 50).ofType("Condition"), caller)
                .lines();
        EntryLine line = store.entries.lines(List.of(entry.id()), caller).getFirst();
        assertEquals(entry.projection(), line.projection());
        assertEquals(
                entry.projection(),
                store.entries.find(entry.id(), caller).orElseThrow().projection());
        assertTrue(page.isEmpty() || page.getFirst().projection().equals(entry.projection()));
    }

    @Test
    void rowsAreMadeAnewAndListsFindThemByTheirNewColumns() {
        Entry entry = create(ASTHMA);
        spoil();
        assertTrue(current().isEmpty());
        Reprojection walk = reprojection();
        walk.begin(walk.checkpoint());
        while (walk.work()) {
            walk.maintain();
        }
        assertEquals(
                List.of(entry.projection()),
                current().stream().map(EntryLine::projection).toList());
        assertEquals(0, stale());
        assertFalse(reprojectedAgain().work(), "a walk that is done is not begun again");
    }

    /** A server that nobody writes to: the walk begins when the rules have settled, by itself. */
    @Test
    void aQuietServerMakesItsRowsAnew() throws Exception {
        create(ASTHMA);
        spoil();
        FeedRunner runner = new FeedRunner(
                new Reprojection(TestKinds.kinds(), store.feed, store.settings, store.projected, 300), store.feed);
        runner.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (stale() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertTrue(runner.stop(Duration.ofSeconds(60)));
        assertEquals(0, stale());
    }

    @Test
    void aWalkThatWasKilledGoesOnWhereItWas() {
        for (int i = 0; i < 450; i++) {
            create(ASTHMA);
        }
        spoil();
        Reprojection killed = reprojection();
        killed.begin(killed.checkpoint());
        assertTrue(killed.work());
        killed.close();
        int left = stale();
        assertTrue(left > 0 && left < 451, left + " rows");
        spoil();
        Reprojection next = reprojectedAgain();
        while (next.work()) {
            next.maintain();
        }
        // What the first one had passed is not looked at again; it was spoiled once more to show that.
        assertEquals(451 - left, stale());
    }

    /** Else each page would project them again until the walk comes to them. */
    @Test
    void whatSomebodyHasReadIsMadeAnewFirst() {
        for (int i = 0; i < 450; i++) {
            create(ASTHMA);
        }
        Entry last = create(ASTHMA);
        spoil();
        int all = stale();
        store.entries.lines(List.of(last.id()), caller);
        Reprojection walk = reprojection();
        walk.begin(walk.checkpoint());
        assertTrue(walk.work());
        assertEquals(all - 1, stale());
        assertEquals(
                List.of(last.projection()),
                current().stream().map(EntryLine::projection).toList(),
                "lists find it by its new columns");
        while (walk.work()) {
            walk.maintain();
        }
        assertEquals(0, stale());
    }

    @Test
    void aRowThatWasOpenToMorePeopleIsClosedBeforeItIsMadeAnew() {
        Entry entry = create("{'resourceType':'Condition','code':{'text':'Schizophrenia'}}");
        assertEquals(AccessCategory.MENTAL_HEALTH, entry.projection().accessCategory());
        spoil();
        Caller general = ContractAccess.newCaller();
        store.accounts.addGrant(new Grant(
                UUID.randomUUID(),
                general.account(),
                person.id(),
                Set.of(Operation.READ),
                Set.of(AccessCategory.GENERAL),
                false,
                Instant.EPOCH,
                Optional.empty(),
                Grant.Status.ACTIVE));
        assertTrue(store.entries.find(entry.id(), general).isEmpty());
        assertTrue(store.entries.lines(List.of(entry.id()), general).isEmpty());
        assertFalse(store.entries.page(EntryQuery.of(person.id(), 50), general).lines().stream()
                .anyMatch(line -> line.id().equals(entry.id())));
    }

    @Test
    void aMedicationGivesItsNameToAPrescriptionThatCameBeforeIt() {
        EntryId byId = id();
        EntryId byAlias = id();
        EntryId byName = id();
        EntryId medication = id();
        ImportLedger ledger = ledger();
        ledger.save(
                List.of(
                        request(byId, "Medication/" + medication),
                        request(byAlias, "Medication?identifier=urn:x|7"),
                        request(byName, "Medication/med-7")),
                3,
                ImportReport.EMPTY);
        assertEquals(Optional.empty(), title(byId));
        Reprojection follower = reprojection();
        FeedCheckpoint from = follower.checkpoint();
        follower.begin(from);
        ledger.save(List.of(medication(medication, "Quorvastatin")), 4, ImportReport.EMPTY);
        List<Change> changes = store.feed.after(from.change(), 100);
        assertEquals(
                Set.of(byId, byAlias, byName),
                Set.copyOf(
                        store.feed.dependents(changes).stream().map(Entry::id).toList()));
        follower.apply(changes, store.feed.latest());
        for (EntryId request : List.of(byId, byAlias, byName)) {
            assertEquals(Optional.of("Quorvastatin"), title(request));
        }
        Entry renamed = store.entries.update(
                medication, 1, json("{'resourceType':'Medication','code':{'text':'Zelmidopa'}}"), caller);
        follower.apply(store.feed.after(renamed.changeNumber() - 1, 10), renamed.changeNumber());
        assertEquals(Optional.of("Zelmidopa"), title(byAlias));
    }

    @Test
    void aMedicationOfTheSameBatchIsKnownWhateverTheOrder() {
        EntryId request = id();
        EntryId medication = id();
        long before = store.feed.latest();
        ledger().save(
                        List.of(request(request, "Medication/" + medication), medication(medication, "Brintafol")),
                        2,
                        ImportReport.EMPTY);
        assertEquals(Optional.of("Brintafol"), title(request));
        assertEquals(List.of(), store.feed.dependents(store.feed.after(before, 10)), "it knows of it already");
        store.entries.update(medication, 1, json("{'resourceType':'Medication','code':{'text':'Zelmidopa'}}"), caller);
        assertEquals(
                List.of(request),
                store.feed.dependents(store.feed.after(before, 10)).stream()
                        .map(Entry::id)
                        .toList());
    }

    @Test
    void aResultIsJudgedAnewWhenThePersonTurnsOutToBeAnother() {
        Entry result = create("{'resourceType':'Observation','status':'final','code':{'text':'Haemoglobin'},"
                + "'valueQuantity':{'value':12.5,'unit':'g/dL'},'referenceRange':["
                + range("male", 13.5) + "," + range("female", 12) + "]}");
        assertEquals(Judgement.NONE, result.projection().judgement());
        Reprojection follower = reprojection();
        FeedCheckpoint from = follower.checkpoint();
        follower.begin(from);
        for (String sex : List.of("male", "female", "male")) {
            EntryId patient = new EntryId(person.id().value());
            Entry known = store.entries.find(patient, caller).orElseThrow();
            Entry changed =
                    store.entries.update(patient, known.version(), known.body().with("gender", sex), caller);
            follower.apply(store.feed.after(changed.changeNumber() - 1, 10), changed.changeNumber());
            assertEquals(
                    sex.equals("male") ? Judgement.OUTSIDE : Judgement.NORMAL,
                    store.entries
                            .lines(List.of(result.id()), caller)
                            .getFirst()
                            .projection()
                            .judgement());
        }
    }

    private static String range(String sex, double low) {
        return "{'low':{'value':" + low + ",'unit':'g/dL'},'appliesTo':[{'coding':[{"
                + "'system':'http://hl7.org/fhir/administrative-gender','code':'" + sex + "'}]}]}";
    }

    @Test
    void ofTwoVersionsInABatchTheOneThatIsShownGivesTheName() {
        EntryId request = id();
        EntryId medication = id();
        Reprojection follower = reprojection();
        FeedCheckpoint from = follower.checkpoint();
        follower.begin(from);
        // Older: filed below the first, although it comes after it.
        store.imports
                .open(
                        new JobId(UUID.randomUUID()),
                        person.id(),
                        new ArtifactId(UUID.randomUUID()),
                        "portal",
                        "Portal",
                        SourceRef.Kind.FILE,
                        (before, next) -> VersionOrder.Relation.OLDER,
                        caller)
                .save(
                        List.of(
                                request(request, "Medication/" + medication),
                                medication(medication, "Quorvastatin"),
                                medication(medication, "Oldname")),
                        3,
                        ImportReport.EMPTY);
        assertEquals(Optional.of("Quorvastatin"), title(medication));
        follower.apply(store.feed.after(from.change(), 10), store.feed.latest());
        assertEquals(Optional.of("Quorvastatin"), title(request));
    }

    private Reprojection reprojection() {
        return new Reprojection(TestKinds.kinds(), store.feed, store.settings, store.projected, 0);
    }

    private Reprojection reprojectedAgain() {
        Reprojection again = reprojection();
        again.begin(again.checkpoint());
        return again;
    }

    /** As rules of long ago might have left them: nothing of it may be read. */
    private void spoil() {
        store.unit.write(entities -> entities.createNativeQuery("UPDATE ENTRY SET PROJECTION = 1, CATEGORY = "
                        + Category.OTHER.code() + ", IS_CURRENT = 0, ACCESS_CATEGORY = "
                        + AccessCategory.GENERAL.code() + ", LINE = X'00'")
                .executeUpdate());
    }

    private int stale() {
        return store.unit.read(
                entities -> ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM ENTRY WHERE PROJECTION = 1")
                                .getSingleResult())
                        .intValue());
    }

    private List<EntryLine> current() {
        return store.entries
                .page(
                        EntryQuery.of(person.id(), 10)
                                .of(Set.of(Category.CONDITION))
                                .current(),
                        caller)
                .lines();
    }

    private Optional<String> title(EntryId id) {
        return store.entries.lines(List.of(id), caller).getFirst().title();
    }

    private Entry create(String json) {
        return store.entries.create(person.id(), json(json), caller);
    }

    private ImportLedger ledger() {
        return store.imports.open(
                new JobId(UUID.randomUUID()),
                person.id(),
                new ArtifactId(UUID.randomUUID()),
                "portal",
                "Portal",
                SourceRef.Kind.FILE,
                ORDER,
                caller);
    }

    private static EntryId id() {
        return new EntryId(UUID.randomUUID());
    }

    private static ImportedItem request(EntryId id, String reference) {
        return ImportedItem.of(
                id,
                "MedicationRequest/" + id,
                List.of(),
                json("{'resourceType':'MedicationRequest','status':'active','medicationReference':{'reference':'"
                        + reference + "'}}"),
                "entry[0]");
    }

    private static ImportedItem medication(EntryId id, String name) {
        return ImportedItem.of(
                id,
                "Medication/med-7",
                List.of("Medication?identifier=urn:x|7"),
                json("{'resourceType':'Medication','code':{'text':'" + name + "'}}"),
                "entry[1]");
    }

    private static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }
}
