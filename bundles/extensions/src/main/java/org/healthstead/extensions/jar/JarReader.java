// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.healthstead.extensions.problem.PluginProblems;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Reads the manifest of a jar; refuses with {@code HS-PLUGIN-NOT-BUNDLE} what is no bundle. No code of it is run. */
public final class JarReader {

    /** Also keeps names of files within what every file system takes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,150}");

    private static final int LONGEST_VERSION = 60;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST_ENTRIES = 50_000;

    private JarReader() {}

    /** @throws IOException when the file cannot be read at all */
    public static PluginJar read(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw PluginProblems.notBundle("META-INF/MANIFEST.MF");
            }
            requireSaneEntries(jar);
            return plugin(manifest.getMainAttributes(), jar);
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof IOException && !file.toFile().canRead()) {
                throw (IOException) e;
            }
            // Whatever the zip reader dislikes: it is no jar.
            throw PluginProblems.notBundle("jar");
        }
    }

    private static PluginJar plugin(Attributes headers, JarFile jar) throws IOException {
        if (!"2".equals(strip(headers, Constants.BUNDLE_MANIFESTVERSION))) {
            throw PluginProblems.notBundle(Constants.BUNDLE_MANIFESTVERSION);
        }
        String name = HeaderClause.parse(headers.getValue(Constants.BUNDLE_SYMBOLICNAME)).stream()
                .flatMap(clause -> clause.paths().stream())
                .findFirst()
                .filter(found -> NAME.matcher(found).matches())
                .orElseThrow(() -> PluginProblems.notBundle(Constants.BUNDLE_SYMBOLICNAME));
        Optional<Properties> words = words(headers, jar);
        String title = text(headers, Constants.BUNDLE_NAME, words, LONGEST_TITLE);
        return new PluginJar(
                name,
                version(headers),
                title.isEmpty() ? name : title,
                text(headers, Constants.BUNDLE_DESCRIPTION, words, LONGEST_DESCRIPTION),
                text(headers, Constants.BUNDLE_VENDOR, words, LONGEST_TITLE),
                headers.getValue(Constants.FRAGMENT_HOST) != null,
                HeaderClause.parse(headers.getValue(Constants.IMPORT_PACKAGE)),
                HeaderClause.parse(headers.getValue(Constants.DYNAMICIMPORT_PACKAGE)),
                HeaderClause.parse(headers.getValue(Constants.EXPORT_PACKAGE)),
                HeaderClause.parse(headers.getValue(Constants.REQUIRE_BUNDLE)),
                PermissionHeader.parse(headers.getValue(PluginPermissions.HEADER)));
    }

    private static String version(Attributes headers) {
        String text = strip(headers, Constants.BUNDLE_VERSION);
        try {
            String version = text.isEmpty() ? "" : new Version(text).toString();
            if (!version.isEmpty() && version.length() <= LONGEST_VERSION) {
                return version;
            }
        } catch (IllegalArgumentException e) {
            throw PluginProblems.notBundle(Constants.BUNDLE_VERSION);
        }
        throw PluginProblems.notBundle(Constants.BUNDLE_VERSION);
    }

    private static String text(Attributes headers, String name, Optional<Properties> words, int longest) {
        String text = strip(headers, name);
        String shown = text.startsWith("%")
                ? words.map(found -> found.getProperty(text.substring(1))).orElse("")
                : text;
        return shown.length() <= longest ? shown : shown.substring(0, longest);
    }

    private static String strip(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null ? "" : value.strip();
    }

    /** What headers that begin with a per cent sign mean. */
    private static Optional<Properties> words(Attributes headers, JarFile jar) throws IOException {
        String base = strip(headers, Constants.BUNDLE_LOCALIZATION);
        String path = (base.isEmpty() ? Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME : base) + ".properties";
        JarEntry entry = jar.getJarEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        Properties words = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
            words.load(in);
        }
        return Optional.of(words);
    }

    /** The framework unpacks nested jars by their names. */
    private static void requireSaneEntries(JarFile jar) {
        int count = 0;
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            List<String> segments = Arrays.asList(
                    entries.nextElement().getName().replace('\\', '/').split("/"));
            if (++count > MOST_ENTRIES || segments.contains("..")) {
                throw PluginProblems.notBundle("jar");
            }
        }
    }
}
