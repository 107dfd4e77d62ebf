// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The unpacked product: {@code bin lib bundles conf docs}. What ships is what lies in {@code bundles/N/}, where N is
 * the start level; there is no other list.
 */
final class ProductFolder {
    private final Path path;

    ProductFolder(Path path) {
        this.path = path;
    }

    /** The product that this program is part of: it lies in the folder {@code lib}. */
    static ProductFolder ofThisProgram() throws CommandException {
        try {
            Path jar = Path.of(ProductFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new ProductFolder(jar.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new CommandException(ExitCode.INTERNAL_ERROR, "The folder of the product is not known.", e);
        }
    }

    Path path() {
        return path;
    }

    /**
     * A bundle that ships.
     *
     * @param jar its file
     * @param startLevel 1 to 99
     */
    record ShippedBundle(Path jar, int startLevel) {}

    /** Every bundle that ships, by start level, then by name. */
    List<ShippedBundle> bundles() throws IOException {
        List<ShippedBundle> bundles = new ArrayList<>();
        for (Path level : sorted(path.resolve("bundles"), "[0-9]*")) {
            int startLevel = Integer.parseInt(level.getFileName().toString());
            for (Path jar : sorted(level, "*.jar")) {
                bundles.add(new ShippedBundle(jar, startLevel));
            }
        }
        return bundles;
    }

    /** Where the jars lie that are inside of a bundle, for the class path of the process. */
    Path nestedJars(String symbolicName) {
        return path.resolve("lib").resolve("nested").resolve(symbolicName);
    }

    private static List<Path> sorted(Path folder, String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    /** Changes when any bundle was added, removed or replaced. */
    String fingerprint() throws IOException {
        StringBuilder text = new StringBuilder();
        for (ShippedBundle bundle : bundles()) {
            text.append(path.relativize(bundle.jar()))
                    .append(' ')
                    .append(Files.size(bundle.jar()))
                    .append(' ')
                    .append(Files.getLastModifiedTime(bundle.jar()).toMillis())
                    .append('\n');
        }
        return path + "\n" + text;
    }

    /** The framework's settings: {@code conf/framework.properties}. */
    Map<String, String> frameworkProperties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(path.resolve("conf").resolve("framework.properties"))) {
            properties.load(in);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Version of the product, as the launcher's own manifest says. */
    static String version() {
        String version = ProductFolder.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
