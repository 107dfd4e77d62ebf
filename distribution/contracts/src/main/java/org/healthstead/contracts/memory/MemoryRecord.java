// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ChangeListener;

/** The data under the stores, and their lock: whoever reads or writes it synchronises on it. */
final class MemoryRecord {

    private static final String PERSON_SOURCE = "";

    final Map<PersonId, Person> persons = new LinkedHashMap<>();
    final Map<EntryId, StoredEntry> entries = new LinkedHashMap<>();
    final Map<String, EntryId> requests = new HashMap<>();
    final Map<ArtifactId, StoredArtifact> artifacts = new HashMap<>();
    final Map<JobId, StoredImport> imports = new LinkedHashMap<>();

    /** Statements that a person does not take over, by change number. */
    final Map<Long, Instant> declined = new HashMap<>();

    final String history = HexFormat.of().toHexDigits(new SecureRandom().nextLong());

    final MemorySources sources = new MemorySources();

    private final List<Logged> log = new ArrayList<>();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;

    MemoryRecord(Clock clock) {
        this.clock = clock;
    }

    void addListener(ChangeListener listener) {
        listeners.add(listener);
    }

    void removeListener(ChangeListener listener) {
        listeners.remove(listener);
    }

    /** Whether there is such a person. */
    boolean knows(PersonId person) {
        synchronized (this) {
            return persons.containsKey(person);
        }
    }

    SourceRef source(PersonId person, String key, String label, SourceRef.Kind kind) {
        return sources.add(person, key, label, kind);
    }

    SourceRef personSource(PersonId person) {
        return source(person, PERSON_SOURCE, "", SourceRef.Kind.PERSON);
    }

    /** What surrounds the entries of a person. */
    RecordContext context(PersonId person) {
        return new RecordContext() {
            @Override
            public Optional<JsonObject> find(String reference) {
                return entries.values().stream()
                        .filter(entry -> entry.person.equals(person) && !entry.isWithdrawn())
                        .filter(entry -> entry.isMeantBy(reference))
                        .findFirst()
                        .map(entry -> entry.current().body());
            }

            @Override
            public Optional<PartialDate> birthDate() {
                return Optional.ofNullable(persons.get(person)).flatMap(Person::birthDate);
            }

            @Override
            public Optional<Person.Sex> sex() {
                return Optional.ofNullable(persons.get(person)).flatMap(Person::sex);
            }
        };
    }

    long latest() {
        return log.size();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    long before(Instant moment) {
        return log.stream()
                .filter(logged -> logged.version().recordedAt().isBefore(moment))
                .count();
    }

    /** Appends a version and gives it the next change number. */
    StoredVersion append(StoredEntry entry, Operation operation, JsonObject body, Origin origin) {
        return append(entry, operation, body, origin, 0, null, "");
    }

    /** Appends a version that a person wrote. */
    StoredVersion append(StoredEntry entry, Operation operation, JsonObject body, AccountId author, String reason) {
        Origin origin = new Origin(personSource(entry.person), null, null, "");
        return append(entry, operation, body, origin, 0, author, reason);
    }

    /** True when an import that was not taken back brought it, or said it again. */
    boolean isSaid(StoredVersion version) {
        return imports.values().stream()
                .filter(stored -> !stored.isUndone())
                .anyMatch(stored ->
                        stored.job.equals(version.origin().job()) || stored.saidAgain.contains(version.number()));
    }

    /** Appends a version that shows an earlier one again. */
    StoredVersion show(StoredEntry entry, Operation operation, StoredVersion again) {
        return append(entry, operation, again.body(), again.origin(), again.version(), null, "");
    }

    private StoredVersion append(
            StoredEntry entry,
            Operation operation,
            JsonObject body,
            Origin origin,
            int shows,
            AccountId author,
            String reason) {
        int version = entry.versions.size() + 1;
        Instant now = now();
        StoredVersion appended =
                new StoredVersion(version, log.size() + 1L, now, operation, body, origin, shows, author, reason);
        entry.versions.add(appended);
        log.add(new Logged(entry, appended));
        return appended;
    }

    /**
     * Tells the listeners what was committed after a number. Called with the lock held, so that nothing is in between.
     */
    void committed(long after) {
        if (latest() > after) {
            List<Change> changes = changes(after, Integer.MAX_VALUE);
            listeners.forEach(listener -> listener.committed(latest(), changes));
        }
    }

    List<Change> changes(long after, int max) {
        List<Change> changes = new ArrayList<>();
        for (long number = Math.max(0, after); number < log.size() && changes.size() < max; number++) {
            Logged logged = log.get((int) number);
            StoredEntry entry = logged.entry();
            boolean withdrawn = logged.version().body() == null;
            Optional<Entry> state =
                    entry.current() == logged.version() && !withdrawn ? Optional.of(entry.toEntry()) : Optional.empty();
            changes.add(new Change(number + 1, entry.id, entry.person, entry.type(), state, withdrawn));
        }
        return changes;
    }

    record Logged(StoredEntry entry, StoredVersion version) {}

    /**
     * @param source who gave it
     * @param artifact null for what a person typed
     * @param job import that made it; null for none
     */
    record Origin(SourceRef source, Artifact artifact, JobId job, String place) {}

    /**
     * @param body null when the version withdrew the entry
     * @param shows the version whose content it has again; 0 for content of its own
     * @param author null for what no person wrote
     * @param reason that they gave; empty for none
     */
    record StoredVersion(
            int version,
            long number,
            Instant recordedAt,
            Operation operation,
            JsonObject body,
            Origin origin,
            int shows,
            AccountId author,
            String reason) {

        /** True when somebody said it: neither a withdrawal nor an earlier one shown again. */
        boolean isStatement() {
            return body != null && shows == 0;
        }

        boolean isByPerson() {
            return origin.job() == null;
        }
    }

    record StoredArtifact(Artifact artifact, byte[] bytes, String digest) {}
}
