// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The key file: there, and readable by its owner only. */
final class KeyCheck implements DoctorCheck {

    @Override
    public List<Finding> examine(Platform platform) {
        Path folder = platform.home().folder("keys");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> keys = files.filter(Files::isRegularFile).toList();
            if (keys.isEmpty()) {
                return List.of(Finding.wrong("doctor.key.missing", folder));
            }
            List<Finding> open = keys.stream()
                    .filter(FolderCheck::isOpenToOthers)
                    .map(key -> Finding.wrong("doctor.key.open", key))
                    .toList();
            return open.isEmpty() ? List.of(Finding.fine("doctor.key.fine", folder)) : open;
        } catch (IOException e) {
            return List.of(Finding.wrong("doctor.folder.missing", folder));
        }
    }
}
