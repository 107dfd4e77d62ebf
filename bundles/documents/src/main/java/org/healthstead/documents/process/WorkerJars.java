// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.process;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class path of the worker. The jars are resources beside this class, which any class loader finds: that of a
 * bundle, that of the process, and that of a test.
 */
final class WorkerJars {

    private static final List<String> NAMES = List.of(
            "documents-worker.jar",
            "pdfbox.jar",
            "pdfbox-io.jar",
            "fontbox.jar",
            "commons-logging.jar",
            "jbig2-imageio.jar");

    private WorkerJars() {}

    /** @return the class path, with the separator of the system */
    static String unpack(Path folder) throws IOException {
        for (String name : NAMES) {
            try (InputStream in = WorkerJars.class.getResourceAsStream("jars/" + name)) {
                if (in == null) {
                    throw new FileNotFoundException(name + " is not in the bundle of documents");
                }
                Files.copy(in, folder.resolve(name));
            }
        }
        return NAMES.stream()
                .map(name -> folder.resolve(name).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
