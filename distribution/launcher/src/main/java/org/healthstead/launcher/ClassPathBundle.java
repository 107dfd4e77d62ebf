// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.connect.ConnectContent;

/**
 * A shipped bundle on the class path: entries and headers from its jar, classes from the application class loader. The
 * jars inside of it are on the class path too, and what it brings for the operating system unpacks itself; so the
 * framework does not see these two headers.
 *
 * <p>The jar is opened by the first one who reads it, and stays open. Thread safety: any thread.
 */
final class ClassPathBundle implements ConnectContent {
    private final Path jar;
    private Map<String, String> headers;
    private ZipFile file;

    ClassPathBundle(Path jar) {
        this.jar = jar;
    }

    String symbolicName() {
        return read().get(Constants.BUNDLE_SYMBOLICNAME).split(";", 2)[0].strip();
    }

    /** Names of the jars inside of the bundle that belong to its class path. */
    List<String> nestedJars() {
        return Arrays.stream(
                        read().getOrDefault(Constants.BUNDLE_CLASSPATH, ".").split(","))
                .map(String::strip)
                .filter(entry -> !entry.equals("."))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> getHeaders() {
        Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        seen.putAll(read());
        seen.remove(Constants.BUNDLE_CLASSPATH);
        seen.remove(Constants.BUNDLE_NATIVECODE);
        return Optional.of(seen);
    }

    private synchronized Map<String, String> read() {
        if (headers == null) {
            try (InputStream manifest =
                    getEntry(JarFile.MANIFEST_NAME).orElseThrow().getInputStream()) {
                headers = ManifestHeaders.read(manifest);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
        return headers;
    }

    @Override
    public Iterable<String> getEntries() {
        return opened().stream().map(ZipEntry::getName).toList();
    }

    @Override
    public Optional<ConnectEntry> getEntry(String path) {
        ZipFile opened = opened();
        return Optional.ofNullable(opened.getEntry(path)).map(entry -> new ZippedEntry(opened, entry));
    }

    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(ClassLoader.getSystemClassLoader());
    }

    @Override
    public void open() {
        // The first one who reads does it.
    }

    private synchronized ZipFile opened() {
        try {
            if (file == null) {
                file = new ZipFile(jar.toFile());
            }
            return file;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("The file " + jar + " of the product cannot be read. Unpack it again.", e);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private record ZippedEntry(ZipFile file, ZipEntry entry) implements ConnectEntry {
        @Override
        public String getName() {
            return entry.getName();
        }

        @Override
        public long getContentLength() {
            return entry.getSize();
        }

        @Override
        public long getLastModified() {
            return entry.getTime();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream(entry);
        }
    }
}
