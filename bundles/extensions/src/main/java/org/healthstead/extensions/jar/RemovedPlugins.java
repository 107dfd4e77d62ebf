// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jars of plugins that were removed a short while ago, for who wants them back: one for each name, for a day. Losing
 * one loses no more than that. For one thread at a time.
 */
public final class RemovedPlugins {

    private static final Logger LOG = LoggerFactory.getLogger(RemovedPlugins.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String RAN = ".jar";
    private static final String STOPPED = ".idle";

    private final Path folder;

    /** @param folder made when it is needed */
    public RemovedPlugins(Path folder) {
        this.folder = folder;
    }

    /**
     * A jar that is still there.
     *
     * @param ran whether the plugin was to run when it was removed
     */
    public record RemovedJar(Path file, boolean ran) {}

    /** Keeps a copy of a jar that is about to go; a full disk is no reason not to remove a plugin. */
    public void keep(String name, Path jar, boolean ran) {
        try {
            Files.createDirectories(folder);
            sweep();
            forget(name);
            Path copy = folder.resolve(name + ".tmp");
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, file(name, ran), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn(
                    "plugin {} is not kept to be put back: {}",
                    name,
                    e.getClass().getName());
        }
    }

    public Optional<RemovedJar> find(String name) {
        for (boolean ran : new boolean[] {true, false}) {
            if (Files.isRegularFile(file(name, ran))) {
                return Optional.of(new RemovedJar(file(name, ran), ran));
            }
        }
        return Optional.empty();
    }

    /** Drops what is kept of a plugin. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name, true));
            Files.deleteIfExists(file(name, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, boolean ran) {
        return folder.resolve(name + (ran ? RAN : STOPPED));
    }

    private void sweep() throws IOException {
        Instant oldest = Instant.now().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
