// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.store.jpa.series.FollowedCommits;
import org.healthstead.store.jpa.unit.TimeOrderedIds;

/**
 * How long series take to read, in one process: {@code SeriesMeasurement EMPTY-HOME}. Ten years of daily values, and
 * 100,000 values of one analyte, from the tables and from the lines of their entries, which is what one row for each
 * value would cost at least.
 */
final class SeriesMeasurement {

    private static final int BATCH = 500;
    private static final int DAILY = 3_650;
    private static final int MANY = 100_000;
    private static final String HEART_RATE =
            "'coding':[{'system':'http://loinc.org','code':'8867-4','display':'Heart rate'}],'text':'Heart rate'";
    private static final String OWN_NAME = "'text':'Puls'";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Caller caller = ContractAccess.newCaller();
    private final TestStore store;
    private final PrintStream out;

    private SeriesMeasurement(TestStore store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
                TestStore store = TestStore.open(Path.of(arguments[0]))) {
            SeriesMeasurement measurement = new SeriesMeasurement(store, out);
            measurement.measure(DAILY, 1_440, 60);
            measurement.measure(MANY, 30, 20);
            measurement.measureJoined(DAILY, 1_440, 60);
            measurement.measureJoined(MANY, 30, 20);
        }
    }

    private void measure(int count, int minutesApart, int rounds) {
        PersonId person = store.addPerson("Person of " + count, caller).id();
        FollowedCommits followed = store.seriesParts.follow(store.feed);
        save(person, count, minutesApart, number -> HEART_RATE);
        followed.end();
        out.printf("%d values kept: %s%n", count, followed.figures());
        SeriesId id = store.series.list(person, caller).series().getFirst().id();
        SeriesQuery query = SeriesQuery.of(person, id);
        time("all from the tables", rounds, store.series, query);
        time("the newest 20 from the tables", rounds, store.series, query.limit(20));
        time("all from the lines", Math.max(3, rounds / 5), store.seriesParts.fromLines(), query);
        store.entries.create(person, value(TimeOrderedIds.next(), count + 1, minutesApart, HEART_RATE), caller);
        time("all from the tables and one line", rounds, store.series, query);
    }

    /** Every second value has a laboratory's own name; a person says that both are the same. */
    private void measureJoined(int count, int minutesApart, int rounds) {
        PersonId person =
                store.addPerson("Person of " + count + " in a line", caller).id();
        FollowedCommits followed = store.seriesParts.follow(store.feed);
        save(person, count, minutesApart, number -> number % 2 == 0 ? HEART_RATE : OWN_NAME);
        followed.end();
        List<SeriesId> both = store.series.list(person, caller).series().stream()
                .map(Series::id)
                .toList();
        time("one of two", rounds, store.series, SeriesQuery.of(person, both.getFirst()));
        time(
                "the newest 20 of it",
                rounds,
                store.series,
                SeriesQuery.of(person, both.getFirst()).limit(20));
        SeriesId line = store.series
                .join(person, both.getFirst(), both.getLast(), caller)
                .with();
        time("both in a line", rounds, store.series, SeriesQuery.of(person, line));
        time(
                "the newest 20 of it",
                rounds,
                store.series,
                SeriesQuery.of(person, line).limit(20));
    }

    private void save(PersonId person, int count, int minutesApart, IntFunction<String> codes) {
        ImportLedger ledger = store.imports.open(
                new JobId(UUID.randomUUID()),
                person,
                new ArtifactId(UUID.randomUUID()),
                "s",
                "s",
                SourceRef.Kind.DEVICE,
                ORDER,
                caller);
        List<ImportedItem> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = TimeOrderedIds.next();
            batch.add(ImportedItem.of(
                    new EntryId(id),
                    "Observation/" + i,
                    List.of(),
                    value(id, i, minutesApart, codes.apply(i)),
                    "entry"));
            if (batch.size() == BATCH || i == count - 1) {
                ledger.save(batch, i + 1L, ImportReport.EMPTY);
                batch.clear();
            }
        }
    }

    private static JsonObject value(UUID id, int number, int minutesApart, String code) {
        LocalDateTime when = LocalDateTime.of(2014, 1, 1, 6, 0).plusMinutes((long) number * minutesApart);
        return JsonObject.parse(("{'resourceType':'Observation','id':'" + id + "','status':'final','category':[{"
                        + "'coding':[{'system':'http://terminology.hl7.org/CodeSystem/observation-category',"
                        + "'code':'vital-signs'}]}],'code':{" + code + "},'effectiveDateTime':'" + when + ":00+01:00',"
                        + "'valueQuantity':{'value':" + (50 + number * 7 % 60) + "." + number % 10
                        + ",'unit':'/min','system':'http://unitsofmeasure.org','code':'/min'}}")
                .replace('\'', '"'));
    }

    private void time(String what, int rounds, SeriesStore series, SeriesQuery query) {
        long[] wall = new long[rounds];
        long cpuStart = 0;
        int points = 0;
        // The first half warms up.
        for (int i = 0; i < 2 * rounds; i++) {
            if (i == rounds) {
                cpuStart = threads.getCurrentThreadCpuTime();
            }
            long start = System.nanoTime();
            points = series.points(query, caller).size();
            wall[i % rounds] = System.nanoTime() - start;
        }
        double cpu = (threads.getCurrentThreadCpuTime() - cpuStart) / 1e6 / rounds;
        Arrays.sort(wall);
        out.printf(
                "%s, %d points: p50 %.1f, p95 %.1f ms, CPU %.1f ms%n",
                what, points, wall[rounds / 2] / 1e6, wall[rounds * 95 / 100] / 1e6, cpu);
    }
}
