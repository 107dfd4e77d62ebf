// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.source;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.SourceStore.GivenName;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.healthstead.platform.api.store.SourceStore.SourceImport;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;

/** The imports of one record that were not undone, by source. For one thread. */
final class SourceImports {

    /** As {@code ImportState.DONE}. */
    private static final int DONE = 0;

    /** As {@code ImportState.UNDOING} and {@code ImportState.UNDONE}. */
    private static final Set<Integer> UNDONE = Set.of(1, 2);

    private final Map<Integer, Span> spans = new HashMap<>();
    private final Map<Integer, Set<String>> files = new HashMap<>();

    private record Span(Instant first, Instant last, long count) {}

    SourceImports(EntityManager entities, PersonKey person) {
        entities.createQuery(
                        "select i.source, min(i.openedAt), max(i.openedAt), count(i) from Import i"
                                + " where i.person = :person and i.state = :done group by i.source",
                        Object[].class)
                .setParameter("person", person.number())
                .setParameter("done", DONE)
                .getResultList()
                .forEach(row -> spans.put(
                        (Integer) row[0],
                        new Span(Nanos.read((Long) row[1]), Nanos.read((Long) row[2]), (Long) row[3])));
        entities.createQuery(
                        "select i.source, a.id, a.name from Import i, Artifact a"
                                + " where i.artifact = a.id and i.person = :person order by i.number desc",
                        Object[].class)
                .setParameter("person", person.number())
                .getResultList()
                .forEach(row -> addFile(person, (Integer) row[0], (byte[]) row[1], (byte[]) row[2]));
    }

    /** Every import from a source, the newest first. */
    static List<SourceImport> of(EntityManager entities, int source) {
        return entities
                .createQuery(
                        "select i.job, i.state from Import i where i.source = :source order by i.number desc",
                        Object[].class)
                .setParameter("source", source)
                .getResultList()
                .stream()
                .map(row ->
                        new SourceImport(new JobId(IdBytes.read((byte[]) row[0])), UNDONE.contains((Integer) row[1])))
                .toList();
    }

    private void addFile(PersonKey person, int source, byte[] id, byte[] sealed) {
        Set<String> names = files.computeIfAbsent(source, none -> new LinkedHashSet<>());
        if (names.size() < Source.MAX_FILES) {
            String name = person.open(PersonKey.FILE_NAME, IdBytes.read(id), sealed);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }

    Source source(int number, SourceRef ref, List<GivenName> names) {
        Optional<Span> span = Optional.ofNullable(spans.get(number));
        return new Source(
                ref,
                span.map(Span::count).orElse(0L),
                span.map(Span::first),
                span.map(Span::last),
                List.copyOf(files.getOrDefault(number, Set.of())),
                names);
    }
}
