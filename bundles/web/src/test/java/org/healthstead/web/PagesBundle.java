// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.BundleException;

/** Makes a bundle of the classes in {@code org.healthstead.web.pages}, so that they stand where other bundles stand. */
final class PagesBundle {

    private static final String FOLDER = "org/healthstead/web/pages/";

    private PagesBundle() {}

    static void installInto(FelixServer server) throws IOException, BundleException {
        server.context()
                .installBundle("test:pages", new ByteArrayInputStream(jar()))
                .start();
    }

    private static byte[] jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.healthstead.test.pages");
        main.putValue("Bundle-Activator", "org.healthstead.web.pages.PagesActivator");
        main.putValue("Import-Package", "jakarta.servlet,jakarta.servlet.http,org.osgi.framework");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String name : List.of("PagesActivator", "PagesServlet")) {
                jar.putNextEntry(new ZipEntry(FOLDER + name + ".class"));
                try (InputStream in = PagesBundle.class.getResourceAsStream("/" + FOLDER + name + ".class")) {
                    in.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }
}
