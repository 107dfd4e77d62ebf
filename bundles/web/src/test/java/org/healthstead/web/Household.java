// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SeriesStore;
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
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.FileOrder;
import org.healthstead.contracts.fixture.HookedService;
import org.healthstead.contracts.fixture.HookedService.Call;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.archive.ExportFile;
import org.healthstead.platform.api.archive.ExportFormat;
import org.healthstead.platform.api.archive.RecordArchive;
import org.healthstead.platform.api.archive.RecordExports;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentService;
import org.healthstead.platform.api.moves.RecordMoves;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ImportStore;

/** Everything that stands behind the web: stores in memory, and services that show a test what arrives. */
final class Household {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final KnownCallers callers = new KnownCallers();
    final MemoryStores stores = new MemoryStores(() -> this.access, Clock.fixed(NOW, ZoneOffset.UTC));
    private final ContractAccess access = new ContractAccess(stores::accounts);
    final KeptImports imports = new KeptImports(access);
    final Searches searches = new Searches();
    final KeptDocuments documents = new KeptDocuments(stores.entries());

    /** What is asked for a whole record. */
    volatile Exported exports;

    /** Makes the file of a record. */
    interface Exported {
        ExportFile prepare(PersonId person, ExportFormat format, Locale language, Caller caller);
    }

    /** What every call of the entries ends with; null for none. */
    volatile RuntimeException failure;

    /** Whose other names persons are. */
    final Map<PersonId, PersonId> joined = new ConcurrentHashMap<>();

    private final Map<ArtifactId, Integer> damagedAt = new ConcurrentHashMap<>();

    void register(FelixServer server) {
        server.register(Authentication.class, callers, Map.of());
        server.register(PersonService.class, stores.persons(), Map.of());
        server.register(
                EntryStore.class, HookedService.of(EntryStore.class, stores.entries(), this::onEntries), Map.of());
        server.register(Kinds.class, TestKinds.kinds(), Map.of());
        server.register(SeriesStore.class, stores.series(), Map.of());
        server.register(FactStore.class, stores.facts(), Map.of());
        server.register(ImportService.class, imports, Map.of());
        server.register(JobService.class, imports, Map.of());
        server.register(
                ArtifactStore.class,
                HookedService.of(ArtifactStore.class, stores.artifacts(), this::onArtifacts),
                Map.of());
        server.register(SearchService.class, searches, Map.of());
        server.register(DocumentService.class, documents, Map.of());
        server.register(DocumentPages.class, new KeptPages(stores.entries()), Map.of());
        server.register(ImportStore.class, stores.imports(), Map.of());
        server.register(RecordMoves.class, moves(), Map.of());
        server.register(RecordExports.class, new Exports(), Map.of());
    }

    /** What is not found says why in its detail, on purpose: no answer may show it. */
    private Object onEntries(Call call) throws Throwable {
        if (failure != null) {
            throw failure;
        }
        try {
            return call.proceed();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            throw problem.kind() == Problem.Kind.NOT_FOUND
                    ? Problem.of(problem.code(), problem.kind(), "not yours, or unknown: " + call.argument(0))
                            .exception()
                    : e;
        }
    }

    RecordMoves moves() {
        return HookedService.of(RecordMoves.class, null, this::onMoves);
    }

    /** Asked only whose other name somebody is. */
    private Object onMoves(Call call) {
        assertEquals("joinedTo", call.method());
        return Optional.ofNullable(joined.get(call.argument(0)));
    }

    /** A damaged original breaks off. */
    private Object onArtifacts(Call call) throws Throwable {
        if (!call.method().equals("open") || !damagedAt.containsKey(call.argument(0))) {
            return call.proceed();
        }
        byte[] whole = ((InputStream) call.proceed()).readAllBytes();
        return new SequenceInputStream(
                new ByteArrayInputStream(whole, 0, damagedAt.get(call.argument(0))), new Broken());
    }

    /** Keeps a file for a person of Anna's. */
    ArtifactId original(String name, byte[] content) {
        Caller anna = callers.token(KnownCallers.ANNA).orElseThrow();
        PersonId person = stores.persons()
                .add("Anna", Optional.empty(), Optional.empty(), anna)
                .id();
        try {
            return stores.artifacts()
                    .keep(person, name, new ByteArrayInputStream(content), content.length, anna)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void damage(ArtifactId original, int position) {
        damagedAt.put(original, position);
    }

    /** Adds an entry as an import does, for a person of Anna's. */
    EntryId imported(PersonId person, String name, JsonObject body) {
        EntryId id = new EntryId(UUID.randomUUID());
        Caller anna = callers.token(KnownCallers.ANNA).orElseThrow();
        stores.imports()
                .open(
                        new JobId(UUID.randomUUID()),
                        person,
                        new ArtifactId(UUID.randomUUID()),
                        "clinic",
                        "clinic.json",
                        SourceRef.Kind.FILE,
                        FileOrder.ORDER,
                        anna)
                .save(
                        List.of(ImportStore.ImportedItem.of(id, name, List.of(name), body, "entry[0]")),
                        1,
                        ImportReport.EMPTY);
        return id;
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("HS-ARTIFACT-DAMAGED secret-of-the-store");
        }
    }

    /** One hit for every query, so that the form of the answer is seen, and the query as it arrived. */
    static final class Searches implements SearchService {

        static final EntryId HIT = EntryId.parse("0199aaaa-0000-7000-8000-000000000001");
        static final PersonId PERSON = PersonId.parse("0199aaaa-0000-7000-8000-000000000002");
        volatile SearchQuery last;

        @Override
        public SearchResult search(SearchQuery query, Caller caller) {
            last = query;
            SearchHit hit = new SearchHit(
                    HIT,
                    PERSON,
                    "Observation",
                    Optional.of("Ferritin"),
                    Optional.of(PartialDate.parse("2019-03")),
                    false,
                    "title",
                    new Snippet("a \uD83D\uDE00 Ferritin <b>", List.of(new TextSpan(5, 13))));
            return new SearchResult(
                    41,
                    List.of(hit),
                    List.of(new FacetCount("Observation", "Observation", 41)),
                    List.of(new FacetCount("2019", "2019", 41)),
                    List.of(new FacetCount("0199aaaa-0000-7000-8000-000000000003", "Clinic", 41)),
                    Optional.empty(),
                    Optional.of("c2"),
                    true,
                    3);
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
            return List.of(prefix + "ritin");
        }
    }

    private final class Exports implements RecordExports {

        @Override
        public ExportFile prepare(PersonId person, ExportFormat format, Locale language, Caller caller) {
            return exports.prepare(person, format, language, caller);
        }

        @Override
        public RecordArchive.Extent extent(PersonId person, Caller caller) {
            throw new UnsupportedOperationException();
        }
    }
}
