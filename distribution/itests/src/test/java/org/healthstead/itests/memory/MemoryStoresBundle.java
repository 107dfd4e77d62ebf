// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.fhir.ucum.UcumModel;
import org.healthstead.contracts.fixture.StoreSet;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.contracts.memory.MemoryStores;

/** Puts the classes of the stores in memory into a bundle of their own. */
public final class MemoryStoresBundle {

    private MemoryStoresBundle() {}

    /** Writes the bundle into the scratch folder of the tests. */
    public static Path inScratch() {
        try {
            Path scratch = Files.createDirectories(Path.of(System.getProperty("healthstead.scratch")));
            return write(scratch.resolve("memory-stores.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            addPackage(out, MemoryStores.class, name -> true);
            addPackage(out, TestKinds.kinds().getClass(), name -> true);
            addPackage(out, UcumModel.class, name -> true);
            addResource(out, "/ucum-essence.xml");
            addPackage(out, StoreSet.class, Set.of("StoreSet.class", "TestKinds.class")::contains);
            addPackage(out, MemoryStoresActivator.class, name -> name.startsWith("MemoryStoresActivator"));
        }
        return jar;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map.of(
                        "Bundle-ManifestVersion", "2",
                        "Bundle-SymbolicName", "org.healthstead.itests.memory",
                        "Bundle-Version", "0",
                        "Bundle-Activator", MemoryStoresActivator.class.getName(),
                        "DynamicImport-Package",
                                "org.healthstead.*,org.osgi.*,org.slf4j,javax.xml.*,org.w3c.*,org.xml.*")
                .forEach(main::putValue);
        return manifest;
    }

    /** The files of the package that the class is in, and below it. */
    private static void addPackage(JarOutputStream out, Class<?> member, Predicate<String> wanted) throws IOException {
        URI place = location(member);
        String folder = member.getPackageName().replace('.', '/');
        if (Files.isDirectory(Path.of(place))) {
            add(out, folder, Path.of(place).resolve(folder), wanted);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                add(out, folder, jar.getPath(folder), wanted);
            }
        }
    }

    private static void addResource(JarOutputStream out, String name) throws IOException {
        try (InputStream in = MemoryStoresBundle.class.getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name.substring(1)));
            in.transferTo(out);
            out.closeEntry();
        }
    }

    private static URI location(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(JarOutputStream out, String folder, Path from, Predicate<String> wanted)
            throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> wanted.test(from.relativize(file).toString()))
                    .toList();
        }
        for (Path file : files) {
            out.putNextEntry(new JarEntry(folder + '/' + from.relativize(file)));
            Files.copy(file, out);
            out.closeEntry();
        }
    }
}
