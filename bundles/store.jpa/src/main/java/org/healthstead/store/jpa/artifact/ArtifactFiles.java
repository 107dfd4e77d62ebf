// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where artifacts lie: {@code files/xx/ID}, xx being the last two digits of the id. */
final class ArtifactFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ArtifactFiles.class);
    private static final String TEMPORARY = ".part";

    private final Path folder;

    ArtifactFiles(Path folder) {
        this.folder = folder;
    }

    /** Removes what a killed process was writing. */
    void removeUnfinished() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(TEMPORARY)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("Unfinished files could not be removed: {}", e.getClass().getName());
        }
    }

    Path temporary(UUID id) {
        return folder.resolve(id + TEMPORARY);
    }

    OutputStream create(Path temporary) throws IOException {
        FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new SyncedStream(channel, Channels.newOutputStream(channel));
    }

    /** Gives a written file its name; on return it survives a loss of power. */
    void publish(Path temporary, UUID id) throws IOException {
        Path target = path(id);
        Files.createDirectories(target.getParent());
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent());
        sync(folder);
    }

    void delete(UUID id) {
        delete(path(id));
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn(
                    "A file that is not needed could not be removed: {}",
                    e.getClass().getName());
        }
    }

    InputStream open(UUID id) throws IOException {
        return Files.newInputStream(path(id));
    }

    private Path path(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Forces the bytes to the disk before it closes. */
    private static final class SyncedStream extends OutputStream {

        private final FileChannel channel;
        private final OutputStream out;

        SyncedStream(FileChannel channel, OutputStream out) {
            this.channel = channel;
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.force(true);
                channel.close();
            }
        }
    }
}
