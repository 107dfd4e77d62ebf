// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.healthstead.platform.api.archive.ExportFile;

/**
 * A file that is there under its name only when it is whole, and that only its owner may read.
 *
 * @param path where
 * @param mayReplace whether a file that is there may be replaced
 */
record NewFile(Path path, boolean mayReplace) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    boolean isAllowed() {
        return mayReplace || !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @return its size in bytes */
    long write(ExportFile.Content content) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            long size;
            try (FileChannel channel = FileChannel.open(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(part));
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.writeTo(out);
                channel.force(true);
                size = channel.size();
            }
            publish(part);
            return size;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void publish(Path part) throws IOException {
        if (mayReplace) {
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        if (!isAllowed()) {
            throw new FileAlreadyExistsException("it came meanwhile");
        }
        Files.move(part, path);
    }

    private static FileAttribute<?>[] attributes(Path part) {
        boolean isPosix = part.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
    }
}
