// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.moves.MoveOrder;
import org.healthstead.platform.api.moves.RecordMoves.Joined;
import org.healthstead.platform.api.moves.RecordMoves.Progress;
import org.healthstead.platform.api.moves.RecordMoves.Returned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaRecordMovesTest extends MovesTestCase {

    private final JobId job = new JobId(UUID.randomUUID());
    private Person helen;
    private Person twin;

    @BeforeEach
    void addPeople() {
        helen = store.addPerson("Helen Ackroyd", caller);
        twin = store.addPerson("H. Ackroyd-Lamb", caller);
    }

    private static JsonObject pulse(Person whose, int value, String rest) {
        return json("{'resourceType':'Observation','status':'final','subject':{'reference':'Patient/" + whose.id()
                + "'},'code':{'text':'Pulse'},'valueQuantity':{'value':" + value + ",'unit':'/min'}" + rest + "}");
    }

    private static JsonObject visit(Person whose) {
        return json("{'resourceType':'Encounter','status':'finished','class':{'code':'AMB'},'subject':{'reference':"
                + "'Patient/" + whose.id() + "'},'serviceType':{'text':'Check'}}");
    }

    private ImportReport bring(Person person, String file, Object... items) {
        return bring(new JobId(UUID.randomUUID()), person, file, items);
    }

    private List<Entry> all(Person person, String type) {
        return store.entries.page(EntryQuery.of(person.id(), 200).ofType(type), caller).lines().stream()
                .map(line -> store.entries.find(line.id(), caller).orElseThrow())
                .toList();
    }

    private long move(MoveOrder order) {
        return store.recordMoves.move(job, order, caller, Progress.TO_THE_END);
    }

    private Returned moveBack(MoveOrder order) {
        return store.recordMoves.moveBack(job, order, caller, Progress.TO_THE_END);
    }

    private MoveOrder join() {
        return MoveOrder.join(twin.id(), helen.id());
    }

    private static String reference(Entry entry, String member) {
        return entry.body().object(member).string("reference").orElseThrow();
    }

    @Test
    void everythingOfOneIsInTheOtherAndLeadsToWhatCameWithIt() {
        Entry visit = store.entries.create(twin.id(), visit(twin), caller);
        Entry pulse = store.entries.create(
                twin.id(),
                pulse(
                        twin,
                        61,
                        ",'encounter':{'reference':'Encounter/" + visit.id() + "'},'performer':[{'reference':'Patient/"
                                + twin.id() + "'}]"),
                caller);
        store.entries.update(pulse.id(), 1, pulse.body().with("status", "amended"), "typed wrongly", caller);
        assertEquals(2, store.recordMoves.count(join(), caller));

        assertEquals(2, move(join()));

        assertEquals(List.of(), all(twin, "Observation"));
        Entry moved = all(helen, "Observation").getFirst();
        assertEquals("Patient/" + helen.id(), reference(moved, "subject"));
        assertEquals("Encounter/" + all(helen, "Encounter").getFirst().id(), reference(moved, "encounter"));
        assertEquals(
                "Patient/" + helen.id(),
                moved.body()
                        .array("performer")
                        .objects()
                        .getFirst()
                        .string("reference")
                        .orElseThrow());
        List<EntryVersion> versions = store.entries.versions(moved.id(), caller);
        assertEquals(2, versions.size());
        assertEquals("typed wrongly", versions.getFirst().reason());
        assertEquals(
                pulse.id().value().getMostSignificantBits() >>> 16,
                moved.id().value().getMostSignificantBits() >>> 16,
                "the time in front of the id");
    }

    @Test
    void whoWasJoinedIsAnotherNameOfThePerson() {
        move(join());
        assertEquals(Optional.of(helen.id()), store.recordMoves.joinedTo(twin.id()));
        assertEquals(List.of(new Joined(twin.id(), job)), store.recordMoves.joinedFrom(helen.id()));
        assertEquals(List.of(helen), store.persons.list("", 10, caller));
        assertEquals(List.of(helen), store.persons.list("lamb", 10, caller));
        assertEquals(List.of(helen), store.persons.list("ackroyd", 10, caller));
        assertEquals("HS-PERSON-JOINED", code(() -> store.entries.create(twin.id(), visit(twin), caller)));
        assertEquals("HS-PERSON-JOINED", code(() -> bring(twin, "a.json", "1", visit(twin))));
        assertEquals("HS-ENTRY-MOVE", code(() -> store.recordMoves.count(join(), caller)));
        assertEquals(
                "HS-ENTRY-MOVE", code(() -> store.recordMoves.count(MoveOrder.join(helen.id(), twin.id()), caller)));

        moveBack(join());
        assertEquals(Optional.empty(), store.recordMoves.joinedTo(twin.id()));
        assertEquals(2, store.persons.list("", 10, caller).size());
        store.entries.create(twin.id(), visit(twin), caller);
    }

    @Test
    void aMoveIsTakenBackButForWhatWasChangedThere() {
        Entry one = store.entries.create(twin.id(), pulse(twin, 61, ""), caller);
        Entry other = store.entries.create(twin.id(), pulse(twin, 62, ""), caller);
        move(join());
        Entry changed = all(helen, "Observation").stream()
                .filter(entry -> entry.body().toString().contains("62"))
                .findFirst()
                .orElseThrow();
        store.entries.update(changed.id(), 1, changed.body().with("status", "amended"), caller);

        assertEquals(new Returned(1, 1), moveBack(join()));

        assertEquals(
                one.body(), store.entries.find(one.id(), caller).orElseThrow().body());
        assertEquals(Optional.empty(), store.entries.find(other.id(), caller));
        assertEquals(
                List.of(changed.id()),
                all(helen, "Observation").stream().map(Entry::id).toList());
    }

    @Test
    void onlyWhatOneSourceSaidMoves() {
        bring(helen, "mine.json", "1", pulse(helen, 61, ""));
        bring(helen, "hers.json", "1", pulse(helen, 71, ""), "2", visit(helen));
        Entry wrong = all(helen, "Encounter").getFirst();
        MoveOrder order = MoveOrder.of(helen.id(), wrong.source().id(), twin.id());

        assertEquals(2, move(order));

        assertEquals(1, all(helen, "Observation").size());
        assertEquals(List.of(), all(helen, "Encounter"));
        assertEquals("hers.json", all(twin, "Encounter").getFirst().source().label());
        assertEquals(new Returned(2, 0), moveBack(order));
        assertEquals(wrong.id(), all(helen, "Encounter").getFirst().id());
        assertEquals(
                "HS-SOURCE-NOT-FOUND",
                code(() -> move(MoveOrder.of(twin.id(), wrong.source().id(), helen.id()))));
    }

    @Test
    void theNextFileOfTheHospitalFindsWhatWasMoved() {
        bring(twin, "clinic", "1", pulse(twin, 61, ""), "2", visit(twin));
        move(join());
        Entry pulse = all(helen, "Observation").getFirst();
        EntryVersion moved = store.entries.versions(pulse.id(), caller).getFirst();
        assertEquals(Optional.of("clinic"), moved.source().map(SourceRef::label), "no person said it");
        assertEquals(Optional.empty(), moved.author());
        assertEquals(
                "clinic",
                store.entries.origins(pulse.id(), caller).getFirst().source().label());

        ImportReport same = bring(helen, "clinic", "1", pulse(helen, 61, ""), "2", visit(helen));
        ImportReport more = bring(helen, "clinic", "1", pulse(helen, 66, ""), "3", pulse(helen, 67, ""));

        assertFalse(lastIsFirst, "whoever imports has to ask what is there");
        assertEquals(0, same.created());
        assertEquals(2, same.unchanged());
        assertEquals(1, more.created());
        assertEquals(2, all(helen, "Observation").size());
        assertEquals(1, all(helen, "Encounter").size());
        assertEquals(
                1,
                all(helen, "Observation").stream()
                        .map(entry -> entry.source().id())
                        .distinct()
                        .count(),
                "one source");
        // What was moved counts as what a person decided: the file's other value stands beside it.
        assertEquals(
                "66",
                store.entries
                        .sourceStatement(pulse.id(), caller)
                        .orElseThrow()
                        .entry()
                        .body()
                        .object("valueQuantity")
                        .member("value")
                        .toString());
    }

    @Test
    void whomAFileIsAboutIsTheSameAfterwards() {
        JsonObject patient = json("{'resourceType':'Patient','name':[{'text':'Helen Ackroyd'}]}");
        bring(twin, "clinic", "p", patient);
        EntryId inFile = all(twin, "Patient").stream()
                .map(Entry::id)
                .filter(id -> !id.value().equals(twin.id().value()))
                .findFirst()
                .orElseThrow();
        JsonObject pulse = pulse(twin, 61, "");
        bring(twin, "clinic", "1", pulse.with("subject", json("{'reference':'Patient/" + inFile + "','display':'H'}")));

        move(join());

        EntryId there = all(helen, "Patient").stream()
                .map(Entry::id)
                .filter(id -> !id.value().equals(helen.id().value()))
                .findFirst()
                .orElseThrow();
        Entry moved = all(helen, "Observation").getFirst();
        assertEquals(
                json("{'reference':'Patient/" + there + "','display':'H'}"),
                moved.body().object("subject"));
        ImportReport again =
                bring(helen, "clinic", "p", patient, "1", moved.body().without("id"));
        assertEquals(2, again.unchanged());
        assertEquals(1, store.entries.versions(moved.id(), caller).size());
    }

    /** Whoever decides something has an account that can be named. */
    private void addAccount() {
        store.accounts.add(
                new Account(caller.account(), "n" + caller.account(), false, false, 0, Instant.EPOCH), "hash");
    }

    private static JsonObject gout(Person whose) {
        return json("{'resourceType':'Condition','code':{'text':'Gout'},'subject':{'reference':'Patient/" + whose.id()
                + "'}}");
    }

    private Fact fact(EntryId entry) {
        return store.facts.find(entry, caller);
    }

    private static Set<EntryId> ids(Fact fact) {
        return fact.members().stream().map(FactMember::entry).collect(Collectors.toSet());
    }

    @Test
    void whatWasDecidedAboutEntriesHoldsOfThemThere() {
        Entry one = store.entries.create(twin.id(), gout(twin), caller);
        Entry other = store.entries.create(twin.id(), gout(twin), caller);
        Entry third = store.entries.create(twin.id(), gout(twin), caller);
        addAccount();
        FactDecision same = store.facts.join(one.id(), other.id(), caller);
        store.facts.reject(one.id(), third.id(), caller);
        FactDecision undone = store.facts.join(
                store.entries.create(twin.id(), visit(twin), caller).id(),
                store.entries.create(twin.id(), visit(twin), caller).id(),
                caller);
        store.facts.undo(undone.pairs().getFirst().one(), undone.id(), caller);

        move(join());
        move(join());

        List<Entry> there = all(helen, "Condition");
        List<FactDecision> said = there.stream()
                .flatMap(entry -> store.facts.decisions(entry.id(), caller).stream())
                .distinct()
                .toList();
        assertEquals(
                List.of(FactDecision.Verdict.JOIN, FactDecision.Verdict.REJECT),
                said.stream().map(FactDecision::verdict).sorted().toList());
        FactDecision carried = said.stream()
                .filter(each -> each.verdict() == FactDecision.Verdict.JOIN)
                .findFirst()
                .orElseThrow();
        assertEquals(same.decidedAt(), carried.decidedAt());
        assertEquals(same.decidedBy(), carried.decidedBy());
        FactDecision.Pair pair = carried.pairs().getFirst();
        assertEquals(Set.of(pair.one(), pair.other()), ids(fact(pair.one())));
        assertEquals(
                List.of(),
                all(helen, "Encounter").stream()
                        .flatMap(entry -> store.facts.decisions(entry.id(), caller).stream())
                        .toList());

        moveBack(join());
        assertEquals(Set.of(one.id(), other.id()), ids(fact(one.id())));
    }

    @Test
    void joinedSeriesAreJoinedThereUntilTheRecordsPart() {
        store.entries.create(twin.id(), pulse(twin, 61, ""), caller);
        store.entries.create(twin.id(), json(pulse(twin, 71, "").toString().replace("Pulse", "Puls")), caller);
        store.seriesParts.fillUp(store.feed);
        List<SeriesId> series = store.series.list(twin.id(), caller).series().stream()
                .map(Series::id)
                .toList();
        assertEquals(2, series.size());
        addAccount();
        SeriesJoin said = store.series.join(twin.id(), series.getFirst(), series.getLast(), caller);

        move(join());
        store.seriesParts.fillUp(store.feed);

        assertEquals(1, store.series.list(helen.id(), caller).series().size(), "one line");
        SeriesJoin carried = store.series.joins(helen.id(), caller).getFirst();
        assertEquals(said.decidedAt(), carried.decidedAt());
        assertEquals(said.decidedBy(), carried.decidedBy());
        assertEquals(said.name(), carried.name());

        moveBack(join());
        store.seriesParts.fillUp(store.feed);
        assertFalse(store.series.joins(helen.id(), caller).getFirst().stands());
        assertEquals(1, store.series.list(twin.id(), caller).series().size(), "one line here again");
        assertTrue(store.series.joins(twin.id(), caller).getFirst().stands());
    }

    @Test
    void aMoveThatWasStoppedGoesOn() {
        for (int i = 0; i < 250; i++) {
            store.entries.create(twin.id(), pulse(twin, i, ""), caller);
        }
        List<Double> shares = new ArrayList<>();
        long first = store.recordMoves.move(job, join(), caller, (share, entries) -> {
            shares.add(share);
            return shares.size() < 2;
        });
        assertEquals(200, first);
        assertEquals(200, count(helen));
        assertEquals(50, count(twin));
        assertTrue(shares.getLast() < 1, shares.toString());

        assertEquals(250, move(join()));
        assertEquals(250, count(helen));
        assertEquals(0, count(twin));
        assertNotEquals(0, moveBack(join()).entries());
        assertEquals(250, count(twin));
    }

    private long count(Person person) {
        return store.archive.extent(person.id(), caller).entries() - 1;
    }
}
