// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.share.WaitingShare.WaitingFile;

/**
 * Keeps what was shared for half an hour, until somebody says whose it is. Files are sealed on the disk with a key that
 * only the memory has, so what is left after a restart can be read by nobody, and is deleted. Safe for several threads.
 */
public final class WaitingShares {

    /** How long something waits. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final long MOST_BYTES = 1L << 29;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final Supplier<StreamSealer> sealers;
    private final Clock clock;
    private final Map<String, WaitingShare> waiting = new LinkedHashMap<>();

    /**
     * @param folder has nothing else in it
     * @param sealers each with a key of its own
     */
    public WaitingShares(Path folder, Supplier<StreamSealer> sealers, Clock clock) {
        this.folder = folder;
        this.sealers = sealers;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                left.forEach(WaitingShares::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Seals a file.
     *
     * @param bytes read to the end, not closed
     * @throws org.healthstead.api.problem.ProblemException {@code HS-IMPORT-TOO-LARGE} when there is no room for it
     */
    public WaitingFile seal(String name, InputStream bytes) throws IOException {
        forgetOld();
        long room = MOST_BYTES - size();
        Path path = folder.resolve(UUID.randomUUID().toString());
        StreamSealer sealer = sealers.get();
        boolean isWhole = false;
        try (OutputStream out = sealer.seal(Files.newOutputStream(path), WaitingShare.context(path))) {
            isWhole = copy(bytes, out, room);
        } finally {
            if (!isWhole) {
                delete(path);
            }
        }
        if (!isWhole) {
            throw ProblemCode.IMPORT_TOO_LARGE
                    .problem("What was shared is larger than what can wait here.")
                    .exception();
        }
        return new WaitingFile(name, path, sealer);
    }

    private static boolean copy(InputStream bytes, OutputStream out, long room) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = room;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            left -= read;
            if (left < 0) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }

    private long size() throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** @return its key */
    public String add(String title, String text, List<WaitingFile> files, Caller caller) {
        String key = UUID.randomUUID().toString();
        WaitingShare share = new WaitingShare(key, caller.account(), clock.instant(), title, text, List.copyOf(files));
        synchronized (waiting) {
            waiting.put(key, share);
        }
        return key;
    }

    /** What waits under a key for this caller. */
    public Optional<WaitingShare> find(String key, Caller caller) {
        forgetOld();
        synchronized (waiting) {
            return Optional.ofNullable(waiting.get(key))
                    .filter(share -> share.account().equals(caller.account()));
        }
    }

    /** What came last for this caller. */
    public Optional<WaitingShare> newest(Caller caller) {
        forgetOld();
        synchronized (waiting) {
            return waiting.values().stream()
                    .filter(share -> share.account().equals(caller.account()))
                    .max(Comparator.comparing(WaitingShare::arrived));
        }
    }

    /** It has found its place. */
    public void forget(WaitingShare share) {
        synchronized (waiting) {
            waiting.remove(share.key());
        }
        discard(share.files());
    }

    /** Files that are part of no share. */
    public void discard(List<WaitingFile> files) {
        files.forEach(file -> delete(file.path()));
    }

    private void forgetOld() {
        List<WaitingShare> old;
        synchronized (waiting) {
            old = waiting.values().stream()
                    .filter(share -> share.arrived().plus(KEPT).isBefore(clock.instant()))
                    .toList();
        }
        old.forEach(this::forget);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
