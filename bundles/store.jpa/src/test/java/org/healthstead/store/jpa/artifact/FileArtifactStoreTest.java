// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArtifactStoreTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int MAX = 10_000_000;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Caller caller = ContractAccess.newCaller();
    private TestStore store;
    private Person person;

    @BeforeEach
    void openStore() {
        store = TestStore.open(folder);
        person = store.addPerson("Ada", caller);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void bytesOfAnyLengthComeBackAsTheyWere() throws IOException {
        int segment = SegmentLayout.SEQUENTIAL.plain();
        for (int length : new int[] {0, 1, segment - 1, segment, segment + 1, 2 * segment, 3 * segment + 7}) {
            byte[] bytes = random(length);
            Artifact artifact = keep("a file.json", bytes);
            assertEquals(length, artifact.size());
            assertTrue(artifact.isNew());
            assertArrayEquals(bytes, read(artifact.id()), "seed " + SEED);
        }
    }

    @Test
    void theSameBytesOfAPersonAreKeptOnce() throws IOException {
        byte[] bytes = random(100_000);
        Artifact first = keep("one.json", bytes);
        Artifact second = keep("two.json", bytes);
        assertEquals(first.id(), second.id());
        assertFalse(second.isNew());
        assertEquals("one.json", second.name());
        assertEquals(1, files().size());
        Person other = store.addPerson("Ben", caller);
        assertTrue(store.artifacts
                .keep(other.id(), "", new ByteArrayInputStream(bytes), MAX, caller)
                .isNew());
    }

    @Test
    void aChangedBitOrAMissingEndNeverGivesBytesThatWereNotThere() throws IOException {
        byte[] bytes = random(2 * SegmentLayout.SEQUENTIAL.plain() + 5);
        Artifact artifact = keep("", bytes);
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        for (int i = 0; i < 20; i++) {
            byte[] broken = sealed.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, broken);
            assertDamaged(artifact, bytes);
        }
        for (int end : new int[] {0, 30, 40, SegmentLayout.SEQUENTIAL.sealed(), sealed.length - 1}) {
            Files.write(file, Arrays.copyOf(sealed, end));
            assertDamaged(artifact, bytes);
        }
        Files.write(file, sealed);
        assertArrayEquals(bytes, read(artifact.id()));
    }

    private void assertDamaged(Artifact artifact, byte[] bytes) {
        IOException damaged = assertThrows(IOException.class, () -> {
            try (InputStream in = store.artifacts.open(artifact.id(), caller)) {
                int at = 0;
                for (int next = in.read(); next >= 0; next = in.read()) {
                    assertEquals(bytes[at++] & 0xFF, next, "seed " + SEED);
                }
                throw new AssertionError("ended without error, seed " + SEED);
            }
        });
        assertEquals("HS-ARTIFACT-DAMAGED", damaged.getMessage(), "seed " + SEED);
    }

    @Test
    void whatIsTooLargeOrBreaksOffLeavesNothing() throws IOException {
        byte[] bytes = random(1_000);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> store.artifacts.keep(person.id(), "", new ByteArrayInputStream(bytes), 999, caller));
        assertEquals("HS-IMPORT-TOO-LARGE", refused.problem().code());
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThrows(IOException.class, () -> store.artifacts.keep(person.id(), "", breaking, MAX, caller));
        assertEquals(List.of(), files());
    }

    @Test
    void aStartRemovesWhatAKilledProcessWasWriting() throws IOException {
        Path part = folder.resolve("files").resolve(UUID.randomUUID() + ".part");
        Files.write(part, new byte[] {1});
        Artifact kept = keep("x", random(10));
        store.close();
        store = TestStore.open(folder);
        assertFalse(Files.exists(part));
        assertEquals(10, read(kept.id()).length);
    }

    @Test
    void onlyWhoMayReadTheWholeRecordMayReadItsFiles() throws IOException {
        Artifact artifact = keep("x", random(10));
        Caller limited = ContractAccess.newCaller();
        store.accounts.addGrant(new Grant(
                UUID.randomUUID(),
                limited.account(),
                person.id(),
                Set.of(Operation.READ),
                Set.of(AccessCategory.VITAL_SIGNS),
                false,
                Instant.EPOCH,
                Optional.empty(),
                Grant.Status.ACTIVE));
        for (Caller other : List.of(limited, ContractAccess.newCaller())) {
            assertEquals(Optional.empty(), store.artifacts.find(artifact.id(), other));
            ProblemException hidden =
                    assertThrows(ProblemException.class, () -> store.artifacts.open(artifact.id(), other));
            assertEquals("HS-ARTIFACT-NOT-FOUND", hidden.problem().code());
        }
        assertEquals(
                artifact.id(),
                store.artifacts.find(artifact.id(), caller).orElseThrow().id());
    }

    private Artifact keep(String name, byte[] bytes) throws IOException {
        return store.artifacts.keep(person.id(), name, new ByteArrayInputStream(bytes), MAX, caller);
    }

    private byte[] read(ArtifactId id) throws IOException {
        try (InputStream in = store.artifacts.open(id, caller)) {
            return in.readAllBytes();
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
