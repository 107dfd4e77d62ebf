// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The sample of the SDK, as the build made it. */
final class SamplePlugin {

    static final String NAME = "org.example.lastseen";

    private SamplePlugin() {}

    static Path jar() {
        return Path.of(System.getProperty("healthstead.sample")).normalize();
    }

    /** The sample as another version of itself. */
    static byte[] version(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(Files.readAllBytes(jar())))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Its page of a person. */
    static String page(String person) {
        return "/person/" + person + "/plugin/" + NAME + "/visits";
    }
}
