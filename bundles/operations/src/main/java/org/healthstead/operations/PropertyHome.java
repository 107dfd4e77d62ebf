// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.healthstead.platform.api.operations.Home;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The home folder that the launcher named; makes what is missing, open to its owner only. */
@Component
public final class PropertyHome implements Home {

    /** Every folder of a home, also for the doctor. */
    public static final List<String> FOLDERS =
            List.of("data", "keys", "index", "files", "logs", "etc", "plugins", "run", "cache");

    private final Path root;

    @Activate
    public PropertyHome(BundleContext bundle) {
        this(Path.of(required(bundle)));
    }

    PropertyHome(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            restrict(Files.createDirectories(this.root));
            for (String name : FOLDERS) {
                restrict(Files.createDirectories(this.root.resolve(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the home folder cannot be written: give its owner the right, or choose another one", e);
        }
    }

    @Override
    public Path folder(String name) {
        if (!FOLDERS.contains(name)) {
            throw new IllegalArgumentException("a home has no folder " + name + ", only " + FOLDERS);
        }
        return root.resolve(name);
    }

    private static String required(BundleContext bundle) {
        String path = bundle.getProperty(PROPERTY);
        if (path == null || !Path.of(path).isAbsolute()) {
            throw new IllegalStateException(
                    "framework property " + PROPERTY + " must hold the absolute path of the home folder");
        }
        return path;
    }

    private static void restrict(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
