// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server has all of its bundles on one class path: what bundles do to keep things apart must hold there too. */
class ClassPathIT {

    @TempDir
    private Path folder;

    @Test
    void jarsInsideOfBundlesWereUnpacked() throws Exception {
        List<Path> missing = new ArrayList<>();
        int nested = 0;
        for (Path bundle : jars("bundles")) {
            try (JarFile jar = new JarFile(bundle.toFile())) {
                Attributes headers = jar.getManifest().getMainAttributes();
                String name = headers.getValue("Bundle-SymbolicName").split(";")[0];
                String classPath = headers.getValue("Bundle-ClassPath");
                for (String entry : classPath == null ? new String[0] : classPath.split(",")) {
                    Path unpacked = UnpackedProduct.folder().resolve("lib/nested/" + name + "/" + entry.strip());
                    if (!entry.strip().equals(".") && !Files.exists(unpacked)) {
                        missing.add(unpacked);
                    }
                    nested++;
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(nested > 0);
    }

    @Test
    void noClassIsThereInTwoVersions() throws Exception {
        Map<String, Long> checksums = new HashMap<>();
        Map<String, Path> owners = new HashMap<>();
        List<String> differing = new ArrayList<>();
        List<Path> jars = new ArrayList<>(jars("lib"));
        jars.addAll(jars("bundles"));
        for (Path path : jars) {
            try (JarFile jar = new JarFile(path.toFile())) {
                jar.stream().filter(entry -> isClass(entry.getName())).forEach(entry -> {
                    Long other = checksums.putIfAbsent(entry.getName(), entry.getCrc());
                    Path owner = owners.putIfAbsent(entry.getName(), path);
                    if (other != null && other != entry.getCrc()) {
                        differing.add(entry.getName() + " of " + owner + " and " + path);
                    }
                });
            }
        }
        assertEquals(List.of(), differing);
    }

    /** Not the descriptions of modules, which every jar may have: nothing reads them on a class path. */
    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    @Test
    void theServerAndItsPluginsShareNoClassLoader() throws Exception {
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"))) {
            server.ask("plugin install", SamplePlugin.jar().toString()).expectSuccess();
            int loaders = new ClassLoaders(server).ofBundles();
            assertTrue(loaders <= 2, () -> "those of our own importer and of the sample, not " + loaders);
        }
    }

    private static List<Path> jars(String folder) {
        try (Stream<Path> files = Files.walk(UnpackedProduct.folder().resolve(folder))) {
            List<Path> jars = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".jar")).toList());
            Collections.sort(jars);
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
