// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.healthstead.documents.protocol.Failure;

/**
 * A ZIP file, read from its beginning to its end. Sizes in its headers are never believed: every byte that is unpacked
 * is counted, also of parts that nobody wants.
 */
final class Archive {

    private static final long MIB = 1024 * 1024;
    private static final long MAX_UNPACKED = 1024 * MIB;

    /** Text of office files shrinks to a fiftieth; zeros to a thousandth. */
    private static final long MAX_RATIO = 200;

    private static final long ALWAYS_FINE = 64 * MIB;
    private static final int MAX_PARTS = 10_000;

    private final ReceivedFile file;

    Archive(ReceivedFile file) {
        this.file = file;
    }

    /** Takes parts. */
    interface Visitor {

        /**
         * @param content need not be read to its end
         * @return false to stop
         */
        boolean part(String name, InputStream content) throws IOException;
    }

    /** Visits all files of the archive, in its order. */
    void visit(Visitor visitor) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(file.stream())) {
            Counted content = new Counted(zip);
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MAX_PARTS) {
                    throw new UnreadableException(Failure.TOO_MANY_FILES);
                }
                if (!entry.isDirectory() && !visitor.part(entry.getName(), content)) {
                    return;
                }
                // What is skipped by the library is not counted.
                content.drain();
            }
        } catch (ZipException e) {
            boolean isLocked = e.getMessage() != null && e.getMessage().contains("encrypted");
            throw new UnreadableException(isLocked ? Failure.LOCKED : Failure.DAMAGED, e);
        }
    }

    /** Stays open when a reader of one part closes it. */
    private final class Counted extends FilterInputStream {

        private final byte[] rest = new byte[64 * 1024];
        private long unpacked;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = in.read(to, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return Math.max(0, read(rest, 0, (int) Math.min(bytes, rest.length)));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > MAX_UNPACKED || unpacked > ALWAYS_FINE && unpacked > MAX_RATIO * file.length()) {
                throw new UnreadableException(Failure.UNPACKS_TOO_LARGE);
            }
        }

        private void drain() throws IOException {
            while (read(rest, 0, rest.length) >= 0) {
                // Counted.
            }
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
