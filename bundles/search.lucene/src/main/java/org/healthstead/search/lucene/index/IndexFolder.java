// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the index lies: a folder that anybody may delete at any time. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String CURRENT = "lucene";
    private static final String DAMAGED = "lucene-damaged";
    private static final String COMMIT = "segments_";

    private final Path parent;

    IndexFolder(Path parent) {
        this.parent = parent;
    }

    /** The folder of the index; made when it is missing. */
    Path open() throws IOException {
        Path folder = parent.resolve(CURRENT);
        if (!Files.isDirectory(folder)) {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        }
        return folder;
    }

    /** True while a commit is there: false when somebody has deleted the files. */
    boolean hasCommit() {
        try (Stream<Path> files = Files.list(parent.resolve(CURRENT))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(COMMIT));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Takes the index out of the way. It is kept until {@link #forgetDamaged}, for whoever wants to look at it. */
    void setAside() throws IOException {
        forgetDamaged();
        Path current = parent.resolve(CURRENT);
        if (!Files.exists(current)) {
            return;
        }
        try {
            Files.move(current, parent.resolve(DAMAGED));
        } catch (IOException e) {
            LOG.warn(
                    "The index cannot be moved aside, deleting it: {}",
                    e.getClass().getSimpleName());
            delete(current);
        }
    }

    void forgetDamaged() throws IOException {
        delete(parent.resolve(DAMAGED));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
