// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.healthstead.contracts.VaultContractTest;
import org.healthstead.platform.api.keys.Vault;
import org.junit.jupiter.api.io.TempDir;

class KeyFileVaultContractTest extends VaultContractTest {

    @TempDir
    private Path home;

    @Override
    protected Vault vault() {
        return new KeyFileVault(name -> {
            try {
                return Files.createDirectories(home.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
