// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files into a ZIP and remembers the SHA-256 of each. Not safe for several threads. */
final class ChecksummedZip {

    /** As {@code sha256sum --check} reads it. */
    static final String SUMS = "SHA256SUMS";

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final long time;
    private final Map<String, String> sums = new TreeMap<>();

    /**
     * @param out is not closed
     * @param time that every file gets
     */
    ChecksummedZip(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8);
        this.time = time.toEpochMilli();
        // Text shrinks to a tenth even so, and pictures do not shrink at all.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes one file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void add(String path, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(time);
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        OutputStream buffered = new BufferedOutputStream(new Summed(digest), BUFFER);
        content.writeTo(buffered);
        buffered.flush();
        zip.closeEntry();
        sums.put(path, HexFormat.of().formatHex(digest.digest()));
    }

    void add(String path, String text) throws IOException {
        add(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds the sums of all files as the last one. */
    void finish() throws IOException {
        StringBuilder lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        add(SUMS, lines.toString());
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private final class Summed extends FilterOutputStream {

        private final MessageDigest digest;

        Summed(MessageDigest digest) {
            super(zip);
            this.digest = digest;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // The ZIP goes on.
        }
    }
}
