// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.healthstead.platform.api.keys.KeyedDigest;
import org.healthstead.platform.api.keys.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keyed hashes (HMAC-SHA-256, cut): equal things are found by columns that say nothing to who reads the file. Safe for
 * several threads.
 */
@Component(service = KeyedHash.class)
public final class KeyedHash {

    /** What is hashed; part of the hash, so that equal texts of different uses differ. Never renumber. */
    public enum Use {
        IDENTITY(1),
        CONTENT(2),
        CODE(3),
        PRACTITIONER(4),
        SOURCE(5),
        ALIAS(6),
        ACCOUNT_NAME(7),
        ARTIFACT(8),
        SERIES(9),
        FACT(10),
        REMINDER(11);

        private final int code;

        Use(int code) {
            this.code = code;
        }
    }

    private final KeyedDigest digest;

    @Activate
    public KeyedHash(@Reference Vault vault) {
        digest = vault.identities();
    }

    /** 16 bytes. The scope is the number of the source, person ... within which the text is meant; 0 for none. */
    public byte[] of(Use use, long scope, String text) {
        return Arrays.copyOf(whole(use, scope, text.getBytes(StandardCharsets.UTF_8)), 16);
    }

    /**
     * 16 bytes of which the first four are the scope: what one source or person has lies together in an index, so that
     * an import works on a few pages of it. The other twelve are the hash.
     */
    public byte[] clustered(Use use, int scope, String text) {
        byte[] whole = whole(use, scope, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(16).putInt(scope).put(whole, 0, 12).array();
    }

    /** 16 bytes. */
    public byte[] of(Use use, long scope, byte[] content) {
        return Arrays.copyOf(whole(use, scope, content), 16);
    }

    /** 32 bytes. */
    public byte[] whole(Use use, long scope, byte[] content) {
        byte[] prefix =
                ByteBuffer.allocate(9).put((byte) use.code).putLong(scope).array();
        return digest.of(prefix, content);
    }

    /** 64 bits, never 0. */
    public long number(Use use, long scope, String text) {
        long number = ByteBuffer.wrap(whole(use, scope, text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return number == 0 ? 1 : number;
    }
}
