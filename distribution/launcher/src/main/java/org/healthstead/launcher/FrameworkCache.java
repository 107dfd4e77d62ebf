// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The framework's cache in {@code HOME/cache/framework}. It is disposable: it is thrown away when the product changed,
 * when other class loaders load its bundles, and when the last process did not stop in order: Felix unpacks libraries
 * into it when they are first needed, and takes a half one for whole ever after.
 */
final class FrameworkCache {
    private final Path folder;
    private final Path state;
    private final String fingerprint;

    FrameworkCache(Path folder, ProductFolder product, ProductConnector connector) throws IOException {
        this.folder = folder;
        // There only while no process uses the cache.
        this.state = folder.resolve("product.txt");
        this.fingerprint = product.fingerprint() + connector.fingerprint();
    }

    Path folder() {
        return folder;
    }

    /** True when the last process stopped in order, and was this very product. */
    boolean isWhole() throws IOException {
        return Files.exists(state) && Files.readString(state).equals(fingerprint);
    }

    void inUse() throws IOException {
        Files.deleteIfExists(state);
    }

    void stopped() throws IOException {
        Files.writeString(state, fingerprint);
    }
}
