// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.Importer;
import org.healthstead.api.record.ResourceTypes;
import org.junit.jupiter.api.Test;

/**
 * {@link Importer}: what we rely on, whatever the format. For authors of plugins too; tests of the format itself are
 * the importer's own.
 */
public abstract class ImporterContractTest {

    private static final int RANDOM_FILES = 300;

    /** The importer; one instance may serve the whole test. */
    protected abstract Importer importer();

    /** A whole, valid file with at least two items. */
    protected abstract byte[] example() throws IOException;

    /** What the example is called. */
    protected abstract String exampleName();

    @Test
    void hasAShortStableName() {
        assertTrue(
                importer().name().matches("[a-z][a-z0-9.-]{0,40}"), importer().name());
        assertEquals(importer().name(), importer().name());
    }

    @Test
    void takesItsExampleAndNothingForeign() throws IOException {
        int score = importer().accepts(source(example()));
        assertTrue(score > 0 && score <= 100, "accepts said " + score);
        assertEquals(0, importer().accepts(new BytesSource("nothing", new byte[0])));
        byte[] noise = new byte[4_096];
        new Random(1).nextBytes(noise);
        assertEquals(0, importer().accepts(new BytesSource("noise", noise)));
    }

    @Test
    void namesAndDeliversTheSameItemsInTheSameOrder() throws Exception {
        RecordingSurvey survey = survey(source(example()));
        RecordingSink sink = read(source(example()), 0);

        assertTrue(survey.items().size() >= 2, "the example should have two items");
        assertEquals(survey.items(), sink.items());
        assertEquals(survey.items(), survey(source(example())).items());
        survey.items().stream().filter(item -> item != RecordingSurvey.BROKEN).forEach(item -> {
            assertFalse(item.isBlank());
        });
        sink.bodies()
                .forEach(body -> assertTrue(
                        ResourceTypes.isKnown(body.string("resourceType").orElse("")), body::toString));
        assertEquals(
                survey.types(),
                sink.bodies().stream()
                        .map(body -> body.string("resourceType").orElse(""))
                        .toList());
    }

    @Test
    void goesOnBehindWhatIsStored() throws Exception {
        RecordingSink whole = read(source(example()), 0);
        for (int stored = 0; stored <= whole.items().size(); stored++) {
            RecordingSink rest = read(source(example()), stored);
            assertEquals(whole.items().size(), rest.positions(), "interrupted behind " + stored);
            assertEquals(whole.items().subList(stored, whole.items().size()), rest.itemsAfter(stored));
        }
    }

    @Test
    void closesWhatItOpens() throws Exception {
        CountingSource source = new CountingSource(source(example()));
        survey(source);
        read(source, 0);

        assertTrue(source.opened > 0);
        assertEquals(source.opened, source.closed);
    }

    @Test
    void servesSeveralImportsAtOnce() throws Exception {
        List<String> expected = read(source(example()), 0).items();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> runs = IntStream.range(0, 8)
                    .mapToObj(
                            i -> threads.submit(() -> read(source(example()), 0).items()))
                    .toList();
            for (Future<List<String>> run : runs) {
                assertEquals(expected, run.get());
            }
        }
    }

    @Test
    void letsAnIOExceptionThrough() {
        ImportSource broken = new BytesSource(exampleName(), new byte[0]) {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThrows(IOException.class, () -> survey(broken));
        assertThrows(IOException.class, () -> read(broken, 0));
    }

    /** Cut and changed files: an ImportException, rejected items, or nothing wrong, and both walks agree. */
    @Test
    void keepsItsTemperWithDamagedFiles() throws Exception {
        byte[] whole = example();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int file = 0; file < RANDOM_FILES; file++) {
            byte[] damaged = damaged(whole, random);
            try {
                assertTemper(damaged);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ", file " + file, e);
            }
        }
    }

    private void assertTemper(byte[] damaged) throws IOException {
        RecordingSurvey survey = new RecordingSurvey();
        boolean readable = true;
        try {
            importer().survey(source(damaged), survey);
        } catch (ImportException e) {
            readable = false;
            assertNotNull(e.reason());
            assertTrue(e.reason().code().startsWith("HS-"), e.reason().code());
        }
        RecordingSink sink = new RecordingSink(0);
        try {
            importer().read(source(damaged), sink);
        } catch (ImportException e) {
            readable = false;
            assertTrue(e.reason().code().startsWith("HS-"), e.reason().code());
        }
        int common = Math.min(survey.items().size(), sink.items().size());
        assertEquals(survey.items().subList(0, common), sink.items().subList(0, common));
        assertTrue(!readable || survey.items().size() == sink.items().size(), "the walks have different lengths");
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        if (random.nextBoolean()) {
            return Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        for (int change = 0; change <= random.nextInt(4); change++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private ImportSource source(byte[] bytes) {
        return new BytesSource(exampleName(), bytes);
    }

    private RecordingSurvey survey(ImportSource source) throws IOException, ImportException {
        RecordingSurvey survey = new RecordingSurvey();
        importer().survey(source, survey);
        return survey;
    }

    private RecordingSink read(ImportSource source, int stored) throws IOException, ImportException {
        RecordingSink sink = new RecordingSink(stored);
        importer().read(source, sink);
        return sink;
    }

    private static final class CountingSource implements ImportSource {
        private final ImportSource source;
        private int opened;
        private int closed;

        private CountingSource(ImportSource source) {
            this.source = source;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public long size() {
            return source.size();
        }

        @Override
        public byte[] head() {
            return source.head();
        }

        @Override
        public InputStream open() throws IOException {
            opened++;
            return new FilterInputStream(source.open()) {
                private boolean isClosed;

                @Override
                public void close() throws IOException {
                    super.close();
                    closed += isClosed ? 0 : 1;
                    isClosed = true;
                }
            };
        }
    }
}
