// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.share;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.healthstead.platform.api.keys.Vault;

/** Makes the place where shared files wait. */
public final class SharedFolder {

    private static final int CONTEXT_BYTES = 16;

    private SharedFolder() {}

    /** @param folder of this bundle alone */
    public static WaitingShares open(Path folder, Vault vault) {
        SecureRandom random = new SecureRandom();
        return new WaitingShares(
                folder,
                () -> {
                    byte[] context = new byte[CONTEXT_BYTES];
                    random.nextBytes(context);
                    // Nobody stores the wrapped key: the file can be opened by this process alone.
                    return vault.person(vault.newPersonKey(context), context).files();
                },
                Clock.systemUTC());
    }
}
