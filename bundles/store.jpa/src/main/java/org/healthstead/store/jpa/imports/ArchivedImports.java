// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongToIntFunction;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedImport.Run;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Sources;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.IdBytes;

/** The imports of a record as whoever takes it along gets them. */
public final class ArchivedImports {

    private ArchivedImports() {}

    /** The jobs by the number of their import. */
    public static Map<Integer, JobId> jobs(EntityManager entities, PersonKey person) {
        Map<Integer, JobId> jobs = new HashMap<>();
        rows(entities, person).forEach(row -> jobs.put(row.number(), new JobId(row.job())));
        return jobs;
    }

    /**
     * The oldest first.
     *
     * @param before how many versions of the record have a smaller change number
     */
    public static List<ArchivedImport> of(
            EntityManager entities, PersonKey person, Sources sources, LongToIntFunction before) {
        List<ArchivedImport> imports = new ArrayList<>();
        for (ImportEntity row : rows(entities, person)) {
            imports.add(new ArchivedImport(
                    new JobId(row.job()),
                    sources.get(row.source()).id(),
                    new ArtifactId(row.artifact()),
                    row.openedAt(),
                    row.itemsDone(),
                    row.isFirst(),
                    ImportState.isUndone(row.state()),
                    ImportNotes.report(row, person),
                    said(entities, row.number(), before)));
        }
        return imports;
    }

    private static List<Run> said(EntityManager entities, int number, LongToIntFunction before) {
        List<Run> said = new ArrayList<>();
        List<ChangeRuns.Run> runs = entities
                .createQuery("select r from ImportRange r where r.importNumber = :number", ImportRangeEntity.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(ImportRangeEntity::run)
                .toList();
        for (ChangeRuns.Run run : new ChangeRuns(runs).all()) {
            long first = before.applyAsInt(run.first()) + 1L;
            long last = before.applyAsInt(run.last() + 1);
            if (first <= last) {
                said.add(new Run(first, last));
            }
        }
        return joined(said);
    }

    /** Numbers of other records may have come between two runs of this one. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            if (!joined.isEmpty() && run.first() <= joined.getLast().last() + 1) {
                Run before = joined.removeLast();
                joined.add(new Run(before.first(), Math.max(before.last(), run.last())));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    /**
     * Puts an import back; to be called inside of a transaction.
     *
     * @param source its number here
     * @param file its id here
     * @return its number here
     */
    public static int restore(
            EntityManager entities, PersonKey person, ArchivedImport made, int source, ArtifactId file) {
        Optional<ImportEntity> known = byJob(entities, made.job());
        if (known.filter(row -> row.person() == person.number()).isPresent()) {
            return known.get().number();
        }
        UUID job = known.isEmpty() ? made.job().value() : UUID.randomUUID();
        int number = Math.toIntExact(CounterEntity.take(entities, "import", 1));
        ImportReport report = made.report();
        boolean hasNotes = !report.rejected().isEmpty() || !report.warnings().isEmpty();
        entities.persist(new ImportEntity(
                number,
                job,
                person.number(),
                source,
                file.value(),
                made.openedAt(),
                made.isFirst(),
                made.itemsDone(),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.merged(),
                report.rejectedCount(),
                hasNotes ? ImportNotes.seal(job, person, report) : null,
                made.isUndone() ? ImportState.UNDONE : ImportState.DONE));
        return number;
    }

    private static Optional<ImportEntity> byJob(EntityManager entities, JobId job) {
        return entities
                .createQuery("select i from Import i where i.job = :job", ImportEntity.class)
                .setParameter("job", IdBytes.of(job.value()))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** True while it is not known what an import said. */
    public static boolean isSilent(EntityManager entities, int number) {
        return entities.createQuery("select count(r) from ImportRange r where r.importNumber = :number", Long.class)
                        .setParameter("number", number)
                        .getSingleResult()
                == 0;
    }

    /** Remembers what an import said; to be called inside of a transaction. */
    public static void said(EntityManager entities, int number, Collection<Long> changes) {
        for (ChangeRuns.Run run : ChangeRuns.ofNumbers(changes).all()) {
            entities.persist(new ImportRangeEntity(number, run.first(), run.last()));
        }
    }

    /** True when an import has read a file. */
    public static boolean hasRead(EntityManager entities, ArtifactId file) {
        return entities.createQuery("select count(i) from Import i where i.artifact = :file", Long.class)
                        .setParameter("file", IdBytes.of(file.value()))
                        .getSingleResult()
                > 0;
    }

    private static List<ImportEntity> rows(EntityManager entities, PersonKey person) {
        return entities.createQuery(
                        "select i from Import i where i.person = :person order by i.number", ImportEntity.class)
                .setParameter("person", person.number())
                .getResultList();
    }
}
