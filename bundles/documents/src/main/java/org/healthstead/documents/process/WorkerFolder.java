// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder for the worker that only its owner can open: {@code jars}, {@code fonts}, and {@code home}, where it starts.
 * Deleted when it is closed. Not safe for several threads.
 */
final class WorkerFolder implements AutoCloseable {

    private final Path parent;
    private Path folder;
    private String classPath;

    /** @param parent is made when it is not there */
    WorkerFolder(Path parent) {
        this.parent = parent;
    }

    /** Unpacks the jars when that was not done yet. */
    String classPath() throws IOException {
        if (classPath == null) {
            Files.createDirectories(parent);
            folder = Files.createTempDirectory(parent, "documents-");
            Files.createDirectory(fonts());
            classPath = WorkerJars.unpack(Files.createDirectory(folder.resolve("jars")));
        }
        return classPath;
    }

    /** For the list of the system's fonts, which takes seconds to make. */
    Path fonts() {
        return folder.resolve("fonts");
    }

    /** An empty folder; what the last worker left in it is gone. */
    Path emptyHome() throws IOException {
        Path home = folder.resolve("home");
        delete(home);
        return Files.createDirectory(home);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            delete(folder);
            folder = null;
            classPath = null;
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
