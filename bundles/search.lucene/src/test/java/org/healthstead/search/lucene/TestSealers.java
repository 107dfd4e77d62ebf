// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.vault.KeyFileVault;

/** Sealers of real vaults, each of an installation of its own. */
public final class TestSealers {

    public static final StreamSealer INDEX = another();

    private TestSealers() {}

    public static StreamSealer another() {
        try {
            Path keys = Files.createTempDirectory("healthstead-keys");
            StreamSealer sealer = new KeyFileVault(name -> keys).searchIndex();
            Files.delete(keys.resolve("installation.key"));
            Files.delete(keys);
            return sealer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
