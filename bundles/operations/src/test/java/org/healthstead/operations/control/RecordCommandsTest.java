// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.EntryList;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.operations.control.ServerFixture.Answer;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.archive.RecordArrivals;
import org.healthstead.platform.api.archive.RecordExports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RecordCommandsTest {

    @TempDir
    private Path folder;

    private final RecordServices record = new RecordServices();
    private ServerFixture server;
    private Person anna;

    @BeforeEach
    void start() throws Exception {
        server = new ServerFixture(folder, Map.of());
        server.register(PersonService.class, record);
        server.register(EntryStore.class, entries());
        server.register(ImportService.class, record);
        server.register(JobService.class, record);
        server.register(Authentication.class, record);
        anna = record.person("Anna Berg");
    }

    /** A store in which everybody has a Patient. */
    private static EntryStore entries() {
        return (EntryStore) Proxy.newProxyInstance(
                RecordCommandsTest.class.getClassLoader(),
                new Class<?>[] {EntryStore.class},
                (proxy, method, arguments) -> Optional.of(patient((EntryId) arguments[0])));
    }

    private static Entry patient(EntryId id) {
        JsonObject body = JsonObject.parse("{\"resourceType\":\"Patient\"}");
        return new Entry(
                id,
                new PersonId(id.value()),
                1,
                1,
                Instant.EPOCH,
                new SourceRef(new SourceId(id.value()), "", SourceRef.Kind.PERSON),
                TestKinds.project(body),
                body);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void refusesWhoeverDoesNotSayWhoTheyAre() throws Exception {
        Answer nobody = server.ask("person list");
        assertEquals(2, nobody.exit());
        assertTrue(nobody.all().contains("--account NAME --password-file FILE"), nobody.all());
        assertEquals(3, signedInAs("Anna", "wrong", "person list").exit());
        Answer token = server.ask(
                ServerFixture.request("person list").put("token", "wrong").build());
        assertEquals(3, token.exit());
        assertTrue(token.all().contains("HS-ACCESS-TOKEN"));
        assertEquals(
                0,
                server.ask(ServerFixture.request("person list")
                                .put("token", "t")
                                .build())
                        .exit());
    }

    @Test
    void addsAndListsPersons() throws Exception {
        Answer added = json("person add", "Ben Berg", "--birth-date", "2019-03", "--sex", "male");
        JsonObject ben = JsonObject.parse(added.out().getFirst());

        assertEquals(Optional.of("2019-03"), ben.string("birthDate"));
        assertEquals(
                2,
                JsonObject.parse(json("person list").out().getFirst())
                        .array("persons")
                        .size());
        assertEquals(2, as("person add", "Carl", "--birth-date", "2021-02-30").exit());
        assertEquals(
                2,
                as("person add", "Carl", "--birth-date", "2021-02-03T10:00:00Z").exit());
        assertEquals(2, as("person add", "Carl", "--sex", "m").exit());
        assertEquals(2, record.persons.size());
    }

    @Test
    void findsAPersonByIdByNameAndByWholeWordsThatOnlyOneHas() throws Exception {
        record.person("Annabel Berg");
        for (String given : List.of(anna.id().toString(), "anna berg", "Anna")) {
            assertEquals(
                    0,
                    as("token create", "--scope", "patient/*.rs", "--person", given)
                            .exit(),
                    given);
        }
        assertEquals(
                List.of("token patient/*.rs " + anna.id() + " 90"),
                record.calls.stream().distinct().toList());
        Answer both = as("token create", "--scope", "patient/*.rs", "--person", "Berg");
        assertEquals(3, both.exit());
        assertTrue(both.all().contains("HS-PERSON-AMBIGUOUS"));
        for (String given : List.of("Ann", "Nobody", UUID.randomUUID().toString())) {
            Answer none = as("token create", "--scope", "patient/*.rs", "--person", given);
            assertEquals(3, none.exit(), given);
            assertTrue(none.all().contains("HS-PERSON-NOT-FOUND"), given);
        }
    }

    @Test
    void showsAPersonWithTheirPatient() throws Exception {
        JsonObject shown =
                JsonObject.parse(json("person show", "Anna Berg").out().getFirst());
        assertEquals(Optional.of(anna.id().toString()), shown.string("id"));
        assertEquals(Optional.of("Patient"), shown.object("patient").string("resourceType"));
        assertTrue(as("person show", anna.id().toString()).all().contains("Anna Berg"));
        assertEquals(3, as("person show", "Nobody").exit());
        assertEquals(2, as("person show").exit());
    }

    @Test
    void printsANewTokenOnce() throws Exception {
        assertEquals(
                List.of("hs_pat_x"),
                as("token create", "--scope", "patient/*.rs", "--days", "7").out());
        assertEquals(
                "{\"token\":\"hs_pat_x\"}",
                json("token create", "--scope", "patient/*.rs").out().getFirst());
        assertEquals("token patient/*.rs all 7", record.calls.getFirst());
        assertEquals(
                2, as("token create", "--scope", "patient/*.rs", "--days", "0").exit());
        assertEquals(
                2,
                as("token create", "--scope", "patient/*.rs", "--days", "many").exit());
        assertEquals(2, as("token create").exit());
    }

    @Test
    void importsAFileAndPrintsWhatBecameOfIt() throws Exception {
        String file = file("export.json", "good");

        Answer answer = as("import", file, "--person", "Anna Berg", "--mismatch", "accept");

        assertEquals(0, answer.exit(), answer.all());
        assertEquals(List.of(file + ": created 5, updated 4, unchanged 3, merged 2, rejected 0"), answer.out());
        assertEquals(List.of(file + ": 50 %"), answer.err());
        assertEquals(List.of("import export.json ACCEPT"), record.calls);
    }

    @Test
    void endsWellWhenSomeItemsWereRejectedAndNamesThem() throws Exception {
        Answer answer = as("import", file("a.json", "mixed"), "--person", "Anna");

        assertEquals(0, answer.exit());
        assertTrue(answer.out().get(1).endsWith("rejected entry[3] HS-FHIR-NO-TYPE: no resourceType"), answer.all());
        assertTrue(answer.out().get(2).endsWith("and 1 more rejected"), answer.all());
    }

    @Test
    void endsBadlyWhenAFileCouldNotBeUsed() throws Exception {
        String good = file("good.json", "good");
        for (String content : List.of("hopeless", "stranger", "unknown", "")) {
            Answer answer = as("import", good, file("bad.json", content), "--person", "Anna");

            assertEquals(3, answer.exit(), content);
            assertTrue(answer.out().getFirst().contains("created 5"), content);
            assertTrue(answer.err().size() > 1 || content.equals("hopeless"), content);
        }
        assertEquals(
                3,
                as("import", folder.resolve("missing").toString(), "--person", "Anna")
                        .exit());
        assertEquals(3, as("import", folder.toString(), "--person", "Anna").exit());
        assertEquals(2, as("import", "relative.json", "--person", "Anna").exit());
        assertEquals(
                2,
                as("import", good, "--person", "Anna", "--mismatch", "perhaps").exit());
        assertEquals(2, as("import", "--person", "Anna").exit());
    }

    @Test
    void withoutAPersonAFileIsAWholeRecordThatSaysWhoseItIs() throws Exception {
        server.register(
                RecordArrivals.class,
                (name, bytes, caller) -> record.submit(
                        new ImportRequest(anna.id(), name, Mismatch.ACCEPT, Optional.empty()), bytes, caller));
        Answer answer = as("import", file("record.zip", "good"));
        assertEquals(0, answer.exit(), answer.all());
        assertTrue(answer.all().contains("created 5"), answer.all());
        assertEquals(List.of("import record.zip ACCEPT"), record.calls);
    }

    @Test
    void importsAsJsonWithSumsAndEachFile() throws Exception {
        Answer answer = json("import", file("a", "good"), file("b", "mixed"), file("c", "unknown"), "--person", "Anna");

        assertEquals(3, answer.exit());
        JsonObject json = JsonObject.parse(answer.out().getFirst());
        assertEquals("10", json.textAt("created").orElseThrow());
        assertEquals("2", json.textAt("rejectedCount").orElseThrow());
        assertEquals(1, json.array("rejected").size());
        assertEquals(
                List.of("done", "done", "failed"),
                json.array("files").objects().stream()
                        .map(file -> file.string("state").orElseThrow())
                        .toList());
        assertEquals(Optional.of("HS-IMPORT-UNKNOWN"), json.textAt("files[2].problem.code"));
    }

    @Test
    void searchesAndShowsWhatIsNegatedAsNegated() throws Exception {
        server.register(SearchService.class, new OneHit());

        Answer text = as("search", "ferritin", "--person", "Anna", "--limit", "5");
        assertEquals(0, text.exit(), text.all());
        assertTrue(text.out().getFirst().startsWith("2019-03  Observation  NOT: Ferritin"), text.all());
        assertEquals("1 found", text.out().get(1));
        assertTrue(text.err().getFirst().contains("index is being built"));

        Json hit = Json.parse(json("search", "--odd").out().getFirst());
        assertEquals(Optional.of("8"), hit.textAt("hits[0].snippet.spans[0][1]"));
        assertEquals(Optional.of("3"), hit.textAt("facets.type[0].count"));
        assertEquals(Optional.of((Json) JsonNull.NULL), hit.at("cursor"));
        assertEquals(2, as("search", "ferritin", "--limit", "1000").exit());
        assertEquals(2, as("search", "ferritin", "serum").exit());
        assertEquals(2, as("search").exit());
    }

    private record OneHit() implements SearchService {

        @Override
        public SearchResult search(SearchQuery query, Caller caller) {
            assertFalse(query.text().isEmpty());
            SearchHit hit = new SearchHit(
                    new EntryId(UUID.randomUUID()),
                    query.person().orElse(new PersonId(UUID.randomUUID())),
                    "Observation",
                    Optional.of("Ferritin"),
                    Optional.of(PartialDate.parse("2019-03")),
                    true,
                    "title",
                    new Snippet("Ferritin 18 ng/mL", List.of(new TextSpan(0, 8))));
            return new SearchResult(
                    1,
                    List.of(hit),
                    List.of(new FacetCount("Observation", "Observation", 3)),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    2);
        }

        @Override
        public RecordExtent extent(PersonId person, RecordFilter filter, Caller caller) {
            return new RecordExtent(List.of(), true);
        }

        @Override
        public YearCalendar calendar(PersonId person, int year, RecordFilter filter, Caller caller) {
            return new YearCalendar(List.of(), true);
        }

        @Override
        public EntryList entries(
                PersonId person,
                RecordFilter filter,
                Optional<LocalDate> until,
                int limit,
                Optional<String> cursor,
                Caller caller) {
            return new EntryList(List.of(), Optional.empty(), true);
        }

        @Override
        public List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller) {
            return List.of();
        }
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Answer as(String command, String... arguments) throws Exception {
        return server.ask(request(command, arguments).build());
    }

    @Test
    void writesARecordForItsOwnerOnlyAndReplacesNothingUnasked() throws Exception {
        server.register(
                RecordExports.class,
                new WrittenRecord((said, out) -> out.write(said.getBytes(StandardCharsets.UTF_8))));
        Path file = folder.resolve("record.zip");
        Answer done = as("export", "--person", "Anna", "--format", "whole", "--out", file.toString());
        assertEquals(0, done.exit(), done.all());
        assertTrue(done.all().contains("encrypted"), done.all());
        assertEquals(anna.id() + " whole en", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Answer again = as("export", "--person", "Anna", "--format", "fhir-ndjson", "--out", file.toString());
        assertEquals(3, again.exit());
        assertTrue(again.all().contains("HS-EXPORT-EXISTS"), again.all());
        assertEquals(anna.id() + " whole en", Files.readString(file));
        Answer forced =
                as("export", "--person", "Anna", "--format", "fhir-ndjson", "--out", file.toString(), "--force");
        assertEquals(0, forced.exit(), forced.all());
        assertEquals(anna.id() + " fhir-ndjson en", Files.readString(file));
    }

    @Test
    void anExportThatBreaksOffLeavesNoFile() throws Exception {
        server.register(RecordExports.class, new WrittenRecord((said, out) -> {
            out.write(1);
            throw new IOException("damaged");
        }));
        Path file = folder.resolve("record.zip");
        Answer broken = as("export", "--person", "Anna", "--format", "whole", "--out", file.toString());
        assertEquals(3, broken.exit(), broken.all());
        assertTrue(broken.all().contains("HS-EXPORT-FILE"), broken.all());
        try (var left = Files.list(folder)) {
            assertTrue(left.noneMatch(each -> each.getFileName().toString().startsWith("record")));
        }
        for (String format : List.of("ips", "phr", "word")) {
            Answer none = as("export", "--person", "Anna", "--format", format, "--out", file.toString());
            assertEquals(2, none.exit(), none.all());
        }
    }

    private Answer signedInAs(String account, String password, String command) throws Exception {
        return server.ask(ServerFixture.request(command)
                .put("account", account)
                .put("password", password)
                .build());
    }

    private Answer json(String command, String... arguments) throws Exception {
        return server.ask(request(command, arguments).put("json", true).build());
    }

    private static JsonObject.Builder request(String command, String... arguments) {
        return ServerFixture.request(command, arguments).put("account", "Anna").put("password", "p");
    }
}
