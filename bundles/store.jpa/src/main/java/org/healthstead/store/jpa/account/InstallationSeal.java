// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import java.nio.charset.StandardCharsets;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.keys.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals texts of rows that belong to no person; bound to column and row. Safe for several threads. */
@Component(service = InstallationSeal.class)
public final class InstallationSeal {

    private final Sealer sealer;

    @Activate
    public InstallationSeal(@Reference Vault vault) {
        this.sealer = vault.installation();
    }

    /** @param row its key as text */
    public byte[] seal(String column, String row, String text) {
        return sealer.seal(text.getBytes(StandardCharsets.UTF_8), context(column, row));
    }

    public String open(String column, String row, byte[] sealed) {
        return new String(sealer.open(sealed, context(column, row)), StandardCharsets.UTF_8);
    }

    private static byte[] context(String column, String row) {
        return (column + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
