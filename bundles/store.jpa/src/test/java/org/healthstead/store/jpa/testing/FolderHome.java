// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.healthstead.platform.api.operations.Home;

/** A home in a folder of the test. */
public record FolderHome(Path root) implements Home {

    @Override
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
