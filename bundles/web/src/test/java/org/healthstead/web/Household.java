// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.store.ArtifactStore;
import org.healthstead.platform.api.store.ImportStore;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.VersionOrder;
import org.healthstead.testkit.TestKinds;

/** Everything that stands behind the web, in memory, so that a test sees what arrives there. */
final class Household {

    final KnownCallers callers = new KnownCallers();
    final OwnedPersons persons = new OwnedPersons();
    final VersionedEntries entries = new VersionedEntries(persons);
    final KeptImports imports = new KeptImports(persons);
    final Originals originals = new Originals();
    final Searches searches = new Searches();
    final Map<String, String> targets = new ConcurrentHashMap<>();

    void register(FelixServer server) {
        server.register(Authentication.class, callers, Map.of());
        server.register(PersonService.class, persons, Map.of());
        server.register(EntryStore.class, entries, Map.of());
        server.register(Kinds.class, TestKinds.kinds(), Map.of());
        server.register(ImportService.class, imports, Map.of());
        server.register(JobService.class, imports, Map.of());
        server.register(ArtifactStore.class, originals, Map.of());
        server.register(SearchService.class, searches, Map.of());
        server.register(ImportStore.class, new Targets(targets), Map.of());
    }

    /** Originals by id; a damaged one breaks off in the middle. */
    static final class Originals implements ArtifactStore {

        private final Map<ArtifactId, byte[]> bytes = new ConcurrentHashMap<>();
        private final Map<ArtifactId, Artifact> artifacts = new ConcurrentHashMap<>();
        private final Map<ArtifactId, Caller> owners = new ConcurrentHashMap<>();
        private final Map<ArtifactId, Integer> damagedAt = new ConcurrentHashMap<>();

        ArtifactId add(String name, byte[] content, Caller caller) {
            ArtifactId id = new ArtifactId(UUID.randomUUID());
            bytes.put(id, content);
            owners.put(id, caller);
            artifacts.put(
                    id, new Artifact(id, new PersonId(UUID.randomUUID()), name, content.length, Instant.EPOCH, true));
            return id;
        }

        void damage(ArtifactId id, int position) {
            damagedAt.put(id, position);
        }

        @Override
        public Artifact keep(PersonId person, String name, InputStream in, long maxBytes, Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Artifact> find(ArtifactId id, Caller caller) {
            return caller.equals(owners.get(id)) ? Optional.of(artifacts.get(id)) : Optional.empty();
        }

        @Override
        public InputStream open(ArtifactId id, Caller caller) {
            byte[] all = bytes.get(id);
            Integer damaged = damagedAt.get(id);
            return damaged == null
                    ? new ByteArrayInputStream(all)
                    : new SequenceInputStream(new ByteArrayInputStream(all, 0, damaged), new Broken());
        }

        private static final class Broken extends InputStream {
            @Override
            public int read() throws IOException {
                throw new IOException("HS-ARTIFACT-DAMAGED secret-of-the-store");
            }
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
        public RecordExtent extent(PersonId person, Caller caller) {
            return new RecordExtent(List.of(), true);
        }

        @Override
        public List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller) {
            return List.of(prefix + "ritin");
        }
    }

    /** References that have found their target. */
    private record Targets(Map<String, String> targets) implements ImportStore {

        @Override
        public Map<String, String> resolve(EntryId from, Collection<String> references, Caller caller) {
            Map<String, String> found = new HashMap<>(targets);
            found.keySet().retainAll(references);
            return found;
        }

        @Override
        public ImportLedger open(
                JobId job,
                PersonId person,
                ArtifactId artifact,
                String sourceKey,
                String sourceLabel,
                SourceRef.Kind sourceKind,
                VersionOrder order,
                Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<ItemIdentity, EntryId> find(PersonId person, Collection<ItemIdentity> identities, Caller caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long undo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long redo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Summary> summary(JobId job, Caller caller) {
            throw new UnsupportedOperationException();
        }
    }
}
