// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.TestKinds;
import org.junit.jupiter.api.Test;

/** {@link EntryStore}: content and versions. Lists: {@link EntryPageContractTest}. */
public abstract class EntryStoreContractTest extends AbstractStoreContract {

    private static final JsonObject WEIGHT = json("""
        {'resourceType':'Observation','id':'given','status':'final','unknown':{'b':1.50,'a':[1e2,-0.0,{}]},
         'code':{'text':'Weight \\u00fcber \\ud83d\\ude00'},'valueQuantity':{'value':70.10,'unit':'kg'},
         'effectiveDateTime':'2019-03','_effectiveDateTime':{'extension':[{'url':'x','valueBoolean':true}]}}\
        """);

    @Test
    void givesAnIdAndKeepsEverythingElse() {
        Entry created = stores.entries().create(person.id(), WEIGHT, holder);

        assertNotEquals("given", created.id().toString());
        assertEquals(created.id().toString(), created.body().string("id").orElseThrow());
        assertEquals(WEIGHT.without("id"), created.body().without("id"));
        assertEquals(1, created.version());
        assertEquals(person.id(), created.person());
        assertEquals(SourceRef.Kind.PERSON, created.source().kind());
        assertEquals("", created.source().label());
        assertEquals(TestKinds.project(created.body()), created.projection());
        assertEquals(Optional.of(created), stores.entries().find(created.id(), holder));
        restart();
        assertEquals(Optional.of(created), stores.entries().find(created.id(), holder));
    }

    @Test
    void keepsEveryVersion() {
        Entry first = stores.entries().create(person.id(), observation("Ferritin", "2024-05-01"), holder);
        Entry second = stores.entries().update(first.id(), 1, observation("Ferritin", "2024-05-02"), holder);

        assertEquals(2, second.version());
        assertEquals(first.id(), second.id());
        assertTrue(second.changeNumber() > first.changeNumber());
        assertFalse(second.recordedAt().isBefore(first.recordedAt()));
        assertEquals(Optional.of(second), stores.entries().find(first.id(), holder));
        assertEquals(Optional.of(second), stores.entries().find(first.id(), 2, holder));
        assertEquals(Optional.of(first), stores.entries().find(first.id(), 1, holder));
        assertEquals(Optional.empty(), stores.entries().find(first.id(), 3, holder));
        assertEquals(Optional.empty(), stores.entries().find(first.id(), 0, holder));
        List<EntryVersion> versions = stores.entries().versions(first.id(), holder);
        assertEquals(List.of(2, 1), versions.stream().map(EntryVersion::version).toList());
        assertEquals(
                List.of(Operation.UPDATED, Operation.CREATED),
                versions.stream().map(EntryVersion::operation).toList());
        assertEquals(
                List.of(second.changeNumber(), first.changeNumber()),
                versions.stream().map(EntryVersion::changeNumber).toList());
        assertEquals(second.recordedAt(), versions.getFirst().recordedAt());
    }

    @Test
    void saysWhoWroteAVersionAndWhy() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);
        Caller other = editor();
        stores.entries().update(entry.id(), 1, observation("Height", "2024"), " the wrong line \n", other);
        stores.entries().markEnteredInError(entry.id(), 2, "\ud83d\ude00".repeat(EntryVersion.MAX_REASON), holder);
        stores.entries().update(entry.id(), 3, entry.body(), holder);

        List<EntryVersion> versions =
                stores.entries().versions(entry.id(), holder).reversed();
        assertEquals(
                List.of("", "the wrong line", "\ud83d\ude00".repeat(EntryVersion.MAX_REASON), ""),
                versions.stream().map(EntryVersion::reason).toList());
        assertEquals(
                List.of(holder.account(), other.account(), holder.account(), holder.account()),
                versions.stream()
                        .map(version -> version.author().orElseThrow().account())
                        .toList());
        assertEquals(
                "account " + other.account(),
                versions.get(1).author().orElseThrow().name());
        assertTrue(versions.stream().allMatch(EntryVersion::isStatement));
        assertTrue(versions.stream().allMatch(version -> version.source().isEmpty()));
        restart();
        assertEquals(versions.reversed(), stores.entries().versions(entry.id(), holder));
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);
        String tooLong = "x".repeat(EntryVersion.MAX_REASON + 1);

        assertCode("HS-ENTRY-REASON", () -> stores.entries().update(entry.id(), 1, entry.body(), tooLong, holder));
        assertCode("HS-ENTRY-REASON", () -> stores.entries().markEnteredInError(entry.id(), 1, tooLong, holder));
        assertEquals(1, stores.entries().versions(entry.id(), holder).size());
    }

    @Test
    void saysThatAPersonTypedIt() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);

        List<EntryOrigin> origins = stores.entries().origins(entry.id(), holder);
        assertEquals(1, origins.size());
        assertEquals(SourceRef.Kind.PERSON, origins.getFirst().source().kind());
        assertEquals(Optional.empty(), origins.getFirst().artifact());
        assertEquals("", origins.getFirst().place());
    }

    @Test
    void refusesAVersionThatIsNotTheCurrentOne() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);
        JsonObject changed = observation("Height", "2024");

        assertCode("HS-ENTRY-VERSION", () -> stores.entries().update(entry.id(), 2, changed, holder));
        stores.entries().update(entry.id(), 1, changed, holder);
        assertCode("HS-ENTRY-VERSION", () -> stores.entries().update(entry.id(), 1, changed, holder));
        assertCode("HS-ENTRY-VERSION", () -> stores.entries().markEnteredInError(entry.id(), 1, holder));
        assertEquals(2, stores.entries().find(entry.id(), holder).orElseThrow().version());
    }

    @Test
    void letsOneOfManyEditorsThrough() throws Exception {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);
        long successes = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> runs = new ArrayList<>();
            for (int editor = 0; editor < 6; editor++) {
                JsonObject body = observation("Weight " + editor, "2024");
                runs.add(threads.submit(() -> tryUpdate(entry, body)));
            }
            for (Future<Boolean> run : runs) {
                successes += run.get() ? 1 : 0;
            }
        }
        assertEquals(1, successes);
        assertEquals(2, stores.entries().versions(entry.id(), holder).size());
    }

    @Test
    void makesOnceWhatIsAskedForTwice() {
        Entry first = stores.entries().createOnce(person.id(), "form-1", observation("Weight", "2024"), holder);
        stores.entries().update(first.id(), 1, observation("Weight, corrected", "2024"), holder);
        restart();

        Entry again = stores.entries().createOnce(person.id(), "form-1", observation("Weight", "2024"), holder);
        Entry other = stores.entries().createOnce(person.id(), "form-2", observation("Weight", "2024"), holder);
        Person bert = stores.persons().add("Bert", Optional.empty(), Optional.empty(), holder);
        Entry berts = stores.entries().createOnce(bert.id(), "form-1", observation("Weight", "2024"), holder);

        assertEquals(first.id(), again.id());
        assertEquals(2, again.version());
        assertEquals(3, Set.of(first.id(), other.id(), berts.id()).size());
        assertEquals(bert.id(), berts.person());
    }

    @Test
    void makesOnceWhatManyAskForAtOnce() throws Exception {
        Set<EntryId> made = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Entry>> runs = new ArrayList<>();
            for (int run = 0; run < 6; run++) {
                runs.add(threads.submit(
                        () -> stores.entries().createOnce(person.id(), "form", observation("Weight", "2024"), holder)));
            }
            for (Future<Entry> run : runs) {
                made.add(run.get().id());
            }
        }
        assertEquals(1, made.size());
    }

    private boolean tryUpdate(Entry entry, JsonObject body) {
        try {
            stores.entries().update(entry.id(), 1, body, holder);
            return true;
        } catch (ProblemException e) {
            assertEquals("HS-ENTRY-VERSION", e.problem().code());
            return false;
        }
    }

    @Test
    void refusesWhatIsNoResourceOrOfAnotherType() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);

        for (String body : List.of("{}", "{'resourceType':'Nothing'}", "{'resourceType':7}", "{'resourceType':''}")) {
            assertCode("HS-ENTRY-INVALID", () -> stores.entries().create(person.id(), json(body), holder));
            assertCode("HS-ENTRY-INVALID", () -> stores.entries().update(entry.id(), 1, json(body), holder));
        }
        assertCode(
                "HS-ENTRY-INVALID",
                () -> stores.entries().update(entry.id(), 1, json("{'resourceType':'Condition'}"), holder));
        assertEquals(1, stores.entries().find(entry.id(), holder).orElseThrow().version());
    }

    @Test
    void marksEveryTypeAsEnteredInError() {
        for (String body : List.of(
                "{'resourceType':'Observation','status':'final','code':{'text':'Weight'}}",
                "{'resourceType':'Condition','code':{'text':'Cough'}}",
                "{'resourceType':'Practitioner','meta':{'tag':[{'system':'x','code':'y'}]},'active':true}")) {
            Entry entry = stores.entries().create(person.id(), json(body), holder);
            Entry marked = stores.entries().markEnteredInError(entry.id(), 1, holder);

            assertTrue(marked.projection().negated(), body);
            assertEquals(2, marked.version());
            assertEquals(Optional.of(marked), stores.entries().find(entry.id(), holder));
            assertEquals(
                    Operation.ENTERED_IN_ERROR,
                    stores.entries().versions(entry.id(), holder).getFirst().operation());
        }
    }

    @Test
    void keepsLargeBodies() {
        StringBuilder words = new StringBuilder();
        Random random = new Random(7);
        while (words.length() < 600_000) {
            words.append(Long.toString(random.nextLong(), 36)).append(' ');
        }
        String note = words.toString();
        JsonObject body = observation("Long", "2024").with("note", note);

        Entry created = stores.entries().create(person.id(), body, holder);
        assertEquals(
                note,
                stores.entries()
                        .find(created.id(), holder)
                        .orElseThrow()
                        .body()
                        .string("note")
                        .orElseThrow());
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        EntryId unknown = new EntryId(UUID.randomUUID());
        JsonObject body = observation("Weight", "2024");

        assertUnseen(unknown, holder);
        assertCode("HS-ENTRY-NOT-FOUND", () -> stores.entries().update(unknown, 1, body, holder));
        assertCode("HS-ENTRY-NOT-FOUND", () -> stores.entries().markEnteredInError(unknown, 1, holder));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.entries().create(new PersonId(UUID.randomUUID()), body, holder));
    }

    @Test
    void showsAStrangerNothing() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);
        Caller stranger = stranger();

        assertUnseen(entry.id(), stranger);
        assertCode("HS-ENTRY-NOT-FOUND", () -> stores.entries().update(entry.id(), 1, entry.body(), stranger));
        assertCode("HS-ENTRY-NOT-FOUND", () -> stores.entries().markEnteredInError(entry.id(), 1, stranger));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.entries().create(person.id(), entry.body(), stranger));
    }

    protected final void assertUnseen(EntryId id, Caller caller) {
        assertEquals(Optional.empty(), stores.entries().find(id, caller));
        assertEquals(Optional.empty(), stores.entries().find(id, 1, caller));
        assertEquals(List.of(), stores.entries().versions(id, caller));
        assertEquals(List.of(), stores.entries().origins(id, caller));
    }

    @Test
    void letsAReaderReadAndNoMore() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);
        Caller reader = reader();

        assertEquals(Optional.of(entry), stores.entries().find(entry.id(), reader));
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.entries().update(entry.id(), 1, entry.body(), reader));
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.entries().markEnteredInError(entry.id(), 1, reader));
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.entries().create(person.id(), entry.body(), reader));
        assertEquals(1, stores.entries().versions(entry.id(), holder).size());
    }

    @Test
    void refusesAForgedCaller() {
        Entry entry = stores.entries().create(person.id(), observation("Weight", "2024"), holder);
        Caller forged = ContractAccess.forged(holder.account());

        assertCode("HS-ACCESS-CALLER", () -> stores.entries().find(entry.id(), forged));
        assertCode("HS-ACCESS-CALLER", () -> stores.entries().versions(entry.id(), forged));
        assertCode("HS-ACCESS-CALLER", () -> stores.entries().find(new EntryId(UUID.randomUUID()), forged));
        assertCode("HS-ACCESS-CALLER", () -> stores.entries().create(person.id(), entry.body(), forged));
    }

    @Test
    void numbersChangesOfManyThreadsInTheOrderOfTheirCommits() throws Exception {
        long before = stores.changes().latest();
        Set<Long> numbers = new HashSet<>();
        int threads = 4;
        int each = 20;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Long>>> runs = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                runs.add(pool.submit(() -> createMany(each)));
            }
            for (Future<List<Long>> run : runs) {
                List<Long> own = run.get();
                assertEquals(own.stream().sorted().toList(), own);
                numbers.addAll(own);
            }
        }
        assertEquals(threads * each, numbers.size());
        assertTrue(numbers.stream().allMatch(number -> number > before));
        assertTrue(numbers.contains(stores.changes().latest()));
    }

    private List<Long> createMany(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> stores.entries()
                        .create(person.id(), observation("Weight", "2024"), holder)
                        .changeNumber())
                .toList();
    }
}
