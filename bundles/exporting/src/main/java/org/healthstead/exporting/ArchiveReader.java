// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Walks through the files of a ZIP, from the first to the last, without keeping any of them. What a name says leads
 * nowhere: nothing is ever written to a path of the file.
 */
final class ArchiveReader {

    /** Any record and its originals; a bomb ends here without having cost memory or room on the disk. */
    private static final long MAX_BYTES = 64_000_000_000L;

    private static final int MAX_FILES = 2_000_000;
    private static final int MAX_NAME = 300;
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)?");

    private ArchiveReader() {}

    /** Takes one file after the other. */
    interface Visitor {

        /** @param content to be read as far as wanted */
        void file(String name, InputStream content) throws IOException;
    }

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-ARCHIVE-DAMAGED} */
    static void walk(InputStream file, Visitor visitor) throws IOException {
        Set<String> names = new HashSet<>();
        long[] left = {MAX_BYTES};
        EndOfFile raw = new EndOfFile(file);
        try (ZipInputStream zip = new ZipInputStream(raw, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.length() > MAX_NAME || !NAME.matcher(name).matches() || leadsUp(name)) {
                    throw ArchiveProblems.damaged("a file in it has a name that is not allowed");
                }
                if (!names.add(name) || names.size() > MAX_FILES) {
                    throw ArchiveProblems.damaged(
                            "the file \"" + ArchiveProblems.shown(name) + "\" stands in it twice");
                }
                visitor.file(name, new Bounded(zip, left));
            }
            raw.transferTo(OutputStream.nullOutputStream());
            if (!raw.isEndOfZip()) {
                throw ArchiveProblems.damaged("its end is missing");
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw ArchiveProblems.damaged("it ends early, or is no ZIP", e);
        }
    }

    private static boolean leadsUp(String name) {
        return Stream.of(name.split("/")).anyMatch(step -> step.equals("..") || step.equals("."));
    }

    /** Counts what all files have together; the end of one of them does not close the ZIP. */
    private static final class Bounded extends FilterInputStream {

        private final long[] left;

        Bounded(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left[0] -= read;
            if (left[0] < 0) {
                throw ArchiveProblems.damaged("it has more than " + MAX_BYTES + " bytes when it is unpacked");
            }
        }

        @Override
        public void close() {
            // The ZIP goes on.
        }
    }
}
