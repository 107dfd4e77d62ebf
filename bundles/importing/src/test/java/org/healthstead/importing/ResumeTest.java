// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An import that is killed at any batch, as often as one likes, ends as one that was not. */
class ResumeTest {

    private static final int ROUNDS = 25;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** As a kill: nothing that runs afterwards sees it as a failure of the import. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void forgetInterrupt() {
        Thread.interrupted();
    }

    @Test
    void endsTheSameWhereverItWasKilled() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = file().getBytes(StandardCharsets.UTF_8);
            ImportBench whole = bench();
            ImportBench.Result wanted = whole.run("a.json", file, Mismatch.ASK);
            ImportBench killed = bench();
            ImportBench.Result result = runKilled(killed, file);
            assertEquals(JobState.DONE, result.state(), this::hint);
            assertEquals(wanted.counts(), result.counts(), this::hint);
            assertEquals(wanted.report().rejected(), result.report().rejected(), this::hint);
            assertEquals(wanted.report().warnings(), result.report().warnings(), this::hint);
            assertEquals(shape(whole), shape(killed), this::hint);
            assertEquals(killed.progress.stream().sorted().toList(), killed.progress, this::hint);
        }
    }

    private String hint() {
        return "seed " + seed;
    }

    private static ImportBench bench() {
        ImportBench bench = new ImportBench();
        bench.limits = new ImportLimits(1_000_000_000, 0, ImportLimits.DEFAULT.patience(), 5, 100_000, 200_000);
        return bench;
    }

    private ImportBench.Result runKilled(ImportBench bench, byte[] file) {
        JobId job = new JobId(UUID.randomUUID());
        Runnable hook = () -> {
            if (random.nextInt(6) == 0) {
                if (random.nextBoolean()) {
                    throw new Killed();
                }
                Thread.currentThread().interrupt();
            }
        };
        bench.beforeSave = hook;
        bench.afterSave = hook;
        ImportBench.Result result = null;
        for (int runs = 0; result == null; runs++) {
            assertTrue(runs < 1_000, this::hint);
            try {
                result = bench.run(job, "a.json", file, Mismatch.ASK);
            } catch (Killed e) {
                assertEquals(null, result);
            }
        }
        return result;
    }

    /** Bodies in the order of their ids, with ids replaced by places in that order. */
    private static List<String> shape(ImportBench bench) {
        List<JsonObject> bodies = bench.bodies();
        List<String> shapes = new ArrayList<>();
        String all = bodies.toString();
        for (int i = 0; i < bodies.size(); i++) {
            all = all.replace(bodies.get(i).string("id").orElseThrow(), "#" + i + "#");
        }
        shapes.add(all);
        bench.entries().forEach(entry -> shapes.add(entry.version() + " versions"));
        return shapes;
    }

    private String file() {
        StringBuilder text = new StringBuilder("{\"resourceType\":\"Bundle\",\"entry\":[");
        int count = random.nextInt(150);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(entry(count));
        }
        return text.append("]}").toString();
    }

    private String entry(int count) {
        int id = random.nextInt(count);
        return switch (random.nextInt(10)) {
            case 0 -> "{}";
            case 1 -> "{\"resource\":{\"resourceType\":\"Nothing\"}}";
            case 2 -> "{\"resource\":{\"resourceType\":\"Observation\",\"valueInteger\":" + random.nextInt(5) + "}}";
            case 3 ->
                "{\"resource\":{\"resourceType\":\"Bundle\",\"entry\":[" + entry(count) + "," + entry(count) + "]}}";
            default ->
                "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"effectiveDateTime\":\"2021-02-"
                        + (28 + random.nextInt(4)) + "\",\"hasMember\":[{\"reference\":\"Observation/"
                        + random.nextInt(count) + "\"}]}}";
        };
    }
}
