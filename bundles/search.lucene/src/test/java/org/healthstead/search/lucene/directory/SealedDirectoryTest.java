// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.RandomAccessInput;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.search.lucene.TestSealers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedDirectoryTest {

    private static final SegmentLayout LAYOUT = SegmentLayout.RANDOM_ACCESS;
    private static final int[] EDGES = {
        0, 1, 2, 8_151, 8_152, 8_153, 8_191, 8_192, 8_193, 16_343, 16_344, 16_345, 16_384, 40_000
    };

    @TempDir
    Path folder;

    private SealedDirectory directory;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @BeforeEach
    void open() throws IOException {
        directory = new SealedDirectory(new MMapDirectory(folder), TestSealers.INDEX, new BlockCache(1));
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    private byte[] write(String name, int length) throws IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
            int at = 0;
            while (at < length) {
                int part = Math.min(length - at, 1 + random.nextInt(5_000));
                out.writeBytes(bytes, at, part);
                at += part;
            }
            assertEquals(length, out.getFilePointer());
        }
        return bytes;
    }

    @Test
    void readsWhatWasWrittenAtEveryEdge() throws IOException {
        for (int length : EDGES) {
            byte[] bytes = write("edge" + length, length);
            assertEquals(length, directory.fileLength("edge" + length));
            try (IndexInput in = directory.openInput("edge" + length, IOContext.DEFAULT)) {
                byte[] read = new byte[length];
                in.readBytes(read, 0, length);
                assertArrayEquals(bytes, read);
                assertThrows(EOFException.class, in::readByte);
            }
        }
    }

    @Test
    void everyWayOfReadingAgrees() throws IOException {
        byte[] bytes = write("file", 50_000);
        try (IndexInput in = directory.openInput("file", IOContext.DEFAULT)) {
            for (int i = 0; i < 3_000; i++) {
                int from = random.nextInt(bytes.length);
                int length = random.nextInt(bytes.length - from);
                IndexInput slice = random.nextBoolean() ? in.slice("part", from, length) : in.clone();
                int start = slice.length() == length ? from : 0;
                int at = random.nextInt((int) slice.length() + 1);
                slice.seek(at);
                compare(bytes, start + at, slice, i);
                RandomAccessInput far = in.randomAccessSlice(from, length);
                compareFar(bytes, from, far);
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private void compare(byte[] bytes, int at, IndexInput in, int turn) throws IOException {
        long before = in.getFilePointer();
        int left = (int) (in.length() - before);
        switch (turn % 6) {
            case 0 -> {
                byte[] read = new byte[left];
                in.readBytes(read, 0, left);
                assertArrayEquals(Arrays.copyOfRange(bytes, at, at + left), read);
            }
            case 1 -> {
                if (left >= 8) {
                    assertEquals(little(bytes, at, 8), in.readLong());
                }
            }
            case 2 -> {
                if (left >= 4) {
                    assertEquals((int) little(bytes, at, 4), in.readInt());
                }
            }
            case 3 -> {
                if (left >= 2) {
                    assertEquals((short) little(bytes, at, 2), in.readShort());
                }
            }
            case 4 -> {
                long[] longs = new long[left / 8];
                in.readLongs(longs, 0, longs.length);
                for (int i = 0; i < longs.length; i++) {
                    assertEquals(little(bytes, at + 8 * i, 8), longs[i]);
                }
            }
            default -> {
                int[] ints = new int[left / 4];
                in.readInts(ints, 0, ints.length);
                for (int i = 0; i < ints.length; i++) {
                    assertEquals((int) little(bytes, at + 4 * i, 4), ints[i]);
                }
            }
        }
    }

    private void compareFar(byte[] bytes, int from, RandomAccessInput far) throws IOException {
        if (far.length() < 8) {
            return;
        }
        int at = random.nextInt((int) far.length() - 7);
        assertEquals(bytes[from + at], far.readByte(at));
        assertEquals((short) little(bytes, from + at, 2), far.readShort(at));
        assertEquals((int) little(bytes, from + at, 4), far.readInt(at));
        assertEquals(little(bytes, from + at, 8), far.readLong(at));
        byte[] read = new byte[(int) far.length() - at];
        far.readBytes(at, read, 0, read.length);
        assertArrayEquals(Arrays.copyOfRange(bytes, from + at, from + at + read.length), read);
    }

    private static long little(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }

    @Test
    void everyChangedBitIsNoticed() throws IOException {
        write("file", 20_000);
        Path file = folder.resolve("file");
        byte[] sealed = Files.readAllBytes(file);
        for (int i = 0; i < 300; i++) {
            int bit = i < 8 ? i * 8 : random.nextInt(sealed.length * 8);
            if (bit / 8 < sealed.length) {
                byte[] changed = sealed.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, changed);
                assertThrows(CorruptIndexException.class, () -> directory.verify("file"), "bit " + bit);
            }
        }
        Files.write(file, sealed);
        directory.verify("file");
    }

    @Test
    void cutMovedAndExchangedBlocksAreNoticed() throws IOException {
        write("file", 40_000);
        write("other", 40_000);
        Path file = folder.resolve("file");
        byte[] sealed = Files.readAllBytes(file);
        for (int blocks = 0; blocks < 5; blocks++) {
            Files.write(file, Arrays.copyOf(sealed, (int) LAYOUT.position(blocks)));
            assertThrows(CorruptIndexException.class, () -> directory.verify("file"));
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, LAYOUT.sealed(), swapped, 2 * LAYOUT.sealed(), LAYOUT.sealed());
        Files.write(file, swapped);
        assertThrows(CorruptIndexException.class, () -> directory.verify("file"));
        Files.copy(folder.resolve("other"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThrows(CorruptIndexException.class, () -> directory.verify("file"));
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        write("file", 100);
        try (SealedDirectory wrong =
                new SealedDirectory(new MMapDirectory(folder), TestSealers.another(), new BlockCache(1))) {
            assertThrows(CorruptIndexException.class, () -> wrong.verify("file"));
        }
    }

    @Test
    void renamedFilesStayReadable() throws IOException {
        byte[] bytes = write("pending_segments_1", 9_000);
        directory.rename("pending_segments_1", "segments_1");
        directory.rename("segments_1", "elsewhere");
        try (IndexInput in = directory.openInput("elsewhere", IOContext.READONCE)) {
            byte[] read = new byte[9_000];
            in.readBytes(read, 0, read.length);
            assertArrayEquals(bytes, read);
        }
        assertFalse(Files.exists(folder.resolve("segments_1")));
    }

    @Test
    void aClosedFileAnswersNoMore() throws IOException {
        write("file", 20_000);
        IndexInput in = directory.openInput("file", IOContext.DEFAULT);
        IndexInput clone = in.clone();
        in.close();
        assertThrows(AlreadyClosedException.class, clone::readByte);
    }

    @Test
    void holdsAnIndexThatLuceneFindsInOrder() throws IOException {
        String secret = "ferritin";
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < 5_000; i++) {
                Document document = new Document();
                document.add(new StringField("id", Integer.toString(i), Field.Store.YES));
                document.add(new TextField("text", secret + " word" + random.nextInt(1_000), Field.Store.YES));
                document.add(new NumericDocValuesField("number", random.nextLong()));
                writer.addDocument(document);
                if (random.nextInt(500) == 0) {
                    writer.commit();
                }
                if (random.nextInt(20) == 0) {
                    writer.deleteDocuments(new Term("id", Integer.toString(random.nextInt(5_000))));
                }
            }
            writer.forceMerge(1);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
            assertTrue(check.checkIndex().clean, () -> "seed " + seed + said);
        }
        for (String name : directory.listAll()) {
            String raw = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
            assertFalse(raw.contains(secret), name);
        }
    }
}
