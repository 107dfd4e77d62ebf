// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the unpacked product lies that the tests start. */
final class UnpackedProduct {

    private UnpackedProduct() {}

    /** The folder that {@code mvn package} has made. */
    static Path folder() {
        String path = System.getProperty("healthstead.product");
        if (path == null || !Files.isExecutable(Path.of(path, "bin", "healthstead"))) {
            throw new IllegalStateException(
                    "no product at " + path + ": run `mvn package` and give -Dhealthstead.product=FOLDER");
        }
        return Path.of(path);
    }

    /** The bundles that ship. */
    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(folder().resolve("bundles"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
