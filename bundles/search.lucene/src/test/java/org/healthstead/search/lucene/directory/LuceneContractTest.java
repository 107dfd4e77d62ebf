// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.healthstead.search.lucene.TestSealers;
import org.junit.jupiter.api.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;

/** What Lucene asks of a directory, and what it survives. */
class LuceneContractTest {

    private static final int CRASHES = 60;

    @Test
    void passesLucenesOwnTests() {
        Result result = JUnitCore.runClasses(LuceneDirectorySuite.class);
        assertTrue(result.getRunCount() > 30, "run: " + result.getRunCount());
        assertEquals(
                List.of(),
                result.getFailures().stream()
                        .map(failure -> failure.getTestHeader() + ": " + failure.getTrace())
                        .toList());
    }

    /** Unsynced files are lost or corrupted at the crash; what was committed before must be there. */
    @Test
    void keepsEveryCommitOverCrashes() throws IOException {
        for (int i = 0; i < CRASHES; i++) {
            long seed = System.nanoTime();
            try {
                crash(new Random(seed));
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static void crash(Random random) throws IOException {
        MockDirectoryWrapper disk = new MockDirectoryWrapper(random, new ByteBuffersDirectory());
        disk.setUseSlowOpenClosers(false);
        disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
        disk.setCheckIndexOnClose(false);
        SealedDirectory sealed = sealed(disk);
        IndexWriter writer = new IndexWriter(
                sealed,
                new IndexWriterConfig()
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setMaxBufferedDocs(5 + random.nextInt(50)));
        int committed = 0;
        int written = 0;
        boolean any = false;
        for (int step = random.nextInt(400); step >= 0; step--) {
            Document document = new Document();
            document.add(new StringField("id", Integer.toString(written++), Field.Store.YES));
            writer.addDocument(document);
            if (random.nextInt(40) == 0) {
                writer.commit();
                committed = written;
                any = true;
            }
        }
        disk.crash();
        try {
            writer.rollback();
        } catch (IOException | RuntimeException expected) {
            // The crash took its files away.
        }
        disk.clearCrash();
        if (any) {
            compare(disk, committed);
        }
    }

    private static void compare(MockDirectoryWrapper disk, int committed) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(sealed(disk))) {
            Set<String> ids = new HashSet<>();
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                ids.add(reader.storedFields().document(doc).get("id"));
            }
            assertEquals(committed, reader.numDocs());
            for (int id = 0; id < committed; id++) {
                assertTrue(ids.remove(Integer.toString(id)));
            }
            assertEquals(Set.of(), ids);
        }
    }

    private static SealedDirectory sealed(MockDirectoryWrapper disk) {
        return new SealedDirectory(disk, TestSealers.INDEX, new BlockCache(1));
    }
}
