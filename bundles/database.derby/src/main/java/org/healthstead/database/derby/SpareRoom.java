// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that only takes up room. Derby closes a database that cannot write, and a database that was closed so can only
 * be read after it was booted, which needs a new log file and undoes what was not committed. On a full disk the file is
 * given up for that as soon as Derby cannot write; whoever writes waits until it is there again. Safe for several
 * threads.
 */
final class SpareRoom {

    private static final Logger LOG = LoggerFactory.getLogger(SpareRoom.class);
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final long bytes;
    private final LongSupplier usable;
    private volatile boolean isThere;

    /**
     * @param file beside the database, on the same disk
     * @param bytes what a boot may need
     */
    SpareRoom(Path file, long bytes) {
        this(file, bytes, () -> usableBytes(file.getParent()));
    }

    /** @param usable how many bytes are free on the disk */
    SpareRoom(Path file, long bytes, LongSupplier usable) {
        this.file = file;
        this.bytes = bytes;
        this.usable = usable;
    }

    /** True when the file is there, or could be made just now, which needs twice its size. */
    boolean isKept() {
        return isThere || take();
    }

    /** True when the disk has less left than a boot may need. */
    boolean isDiskShort() {
        return usable.getAsLong() < bytes;
    }

    /** @return true if the file was there and the disk is short, so that a second attempt has more room */
    synchronized boolean giveUp() {
        try {
            if (!isDiskShort() || !Files.deleteIfExists(file)) {
                return false;
            }
            isThere = false;
            LOG.warn(
                    "The disk is full: the spare room of {} bytes is given up, nothing is written until it is free",
                    bytes);
            return true;
        } catch (IOException e) {
            LOG.warn("The spare room cannot be given up: {}", e.getClass().getName());
            return false;
        }
    }

    private synchronized boolean take() {
        if (!isThere) {
            try {
                isThere = isWhole() || (usable.getAsLong() >= 2 * bytes && write());
            } catch (IOException e) {
                LOG.warn("No spare room can be made: {}", e.getClass().getName());
            }
        }
        return isThere;
    }

    private boolean isWhole() throws IOException {
        return Files.exists(file) && Files.size(file) >= bytes;
    }

    /** Noise, because some file systems store zeros in no room at all. */
    private boolean write() throws IOException {
        byte[] noise = new byte[PIECE];
        new SplittableRandom().nextBytes(noise);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long at = 0; at < bytes; at += PIECE) {
                channel.write(ByteBuffer.wrap(noise, 0, (int) Math.min(PIECE, bytes - at)));
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return true;
    }

    /** A disk that does not say how much is free is not short. */
    private static long usableBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
