// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.ArtifactStore.Artifact;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.ArtifactStore}. */
public abstract class ArtifactStoreContractTest extends AbstractStoreContract {

    private static final long MANY = 100_000_000;

    @Test
    void keepsBytesOfEveryLength() throws IOException {
        Random random = new Random(11);
        for (int length : new int[] {1, 15, 16, 8_191, 8_192, 65_536, 65_537, 1_048_577, 3_000_000}) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            byte[] even = new byte[length];
            Arrays.fill(even, (byte) 'x');
            assertKept(noise);
            assertKept(even);
        }
    }

    private void assertKept(byte[] bytes) throws IOException {
        Artifact kept = keep(person.id(), bytes);
        assertTrue(kept.isNew());
        assertEquals(bytes.length, kept.size());
        assertArrayEquals(bytes, read(kept.id()), () -> bytes.length + " bytes");
    }

    @Test
    void keepsThemOverARestart() throws IOException {
        Artifact kept = keep(person.id(), new byte[] {1, 2, 3});
        restart();

        Artifact found = stores.artifacts().find(kept.id(), holder).orElseThrow();
        assertEquals("scan.pdf", found.name());
        assertEquals(person.id(), found.person());
        assertEquals(3, found.size());
        assertEquals(kept.receivedAt(), found.receivedAt());
        assertArrayEquals(new byte[] {1, 2, 3}, read(kept.id()));
    }

    @Test
    void keepsTheSameBytesOfOnePersonOnce() throws IOException {
        Person other = stores.persons().add("Ben", Optional.empty(), Optional.empty(), holder);
        Artifact first = keep(person.id(), new byte[] {5, 6, 7});
        Artifact again = keep(person.id(), new byte[] {5, 6, 7});
        Artifact ofOther = keep(other.id(), new byte[] {5, 6, 7});

        assertEquals(first.id(), again.id());
        assertFalse(again.isNew());
        assertNotEquals(first.id(), ofOther.id());
        assertTrue(ofOther.isNew());
        assertArrayEquals(new byte[] {5, 6, 7}, read(ofOther.id()));
    }

    @Test
    void refusesMoreThanIsAllowedAndKeepsNothing() throws IOException {
        byte[] bytes = new byte[10_000];
        new Random(3).nextBytes(bytes);

        assertCode(
                "HS-IMPORT-TOO-LARGE",
                () -> stores.artifacts()
                        .keep(person.id(), "big", new ByteArrayInputStream(bytes), bytes.length - 1L, holder));
        Artifact exact =
                stores.artifacts().keep(person.id(), "fits", new ByteArrayInputStream(bytes), bytes.length, holder);
        assertTrue(exact.isNew());
    }

    @Test
    void takesTheLargestNumberForNoLimit() throws IOException {
        Artifact kept = stores.artifacts()
                .keep(person.id(), "any", new ByteArrayInputStream(new byte[] {1, 2, 3}), Long.MAX_VALUE, holder);
        assertArrayEquals(new byte[] {1, 2, 3}, read(kept.id()));
    }

    @Test
    void keepsNothingOfAStreamThatBreaks() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(4).nextBytes(bytes);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client went away");
            }
        });
        assertThrows(IOException.class, () -> stores.artifacts().keep(person.id(), "half", broken, MANY, holder));
        assertTrue(keep(person.id(), bytes).isNew());
    }

    @Test
    void showsAStrangerNothing() throws IOException {
        Artifact kept = keep(person.id(), new byte[] {9});
        Caller stranger = stranger();

        assertEquals(Optional.empty(), stores.artifacts().find(kept.id(), stranger));
        assertThrows(
                Exception.class,
                () -> stores.artifacts().open(kept.id(), stranger).close());
        assertEquals(Optional.empty(), stores.artifacts().find(new ArtifactId(UUID.randomUUID()), holder));
        assertCode(
                "HS-PERSON-NOT-FOUND",
                () -> stores.artifacts().keep(person.id(), "x", InputStream.nullInputStream(), MANY, stranger));
        assertCode(
                "HS-PERSON-NOT-FOUND",
                () -> stores.artifacts()
                        .keep(new PersonId(UUID.randomUUID()), "x", InputStream.nullInputStream(), MANY, holder));
        assertCode(
                "HS-ACCESS-FORBIDDEN",
                () -> stores.artifacts()
                        .keep(person.id(), "x", new ByteArrayInputStream(new byte[] {8}), MANY, reader()));
    }

    private Artifact keep(PersonId of, byte[] bytes) throws IOException {
        return stores.artifacts().keep(of, "scan.pdf", new ByteArrayInputStream(bytes), MANY, holder);
    }

    private byte[] read(ArtifactId id) throws IOException {
        try (InputStream in = stores.artifacts().open(id, holder)) {
            return in.readAllBytes();
        }
    }
}
