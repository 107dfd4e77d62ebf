// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.healthstead.platform.api.keys.KeyedDigest;

/** HMAC-SHA-256 with one key. Cloning an initialised {@link Mac} is several times cheaper than making one. */
final class HmacDigest implements KeyedDigest {

    private static final String MAC = "HmacSHA256";

    private final Mac prototype;

    /** @param key 32 bytes, copied */
    HmacDigest(byte[] key) {
        try {
            prototype = Mac.getInstance(MAC);
            prototype.init(new SecretKeySpec(key, MAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    @Override
    public byte[] of(byte[] prefix, byte[] content) {
        Mac mac = copy();
        mac.update(prefix);
        return mac.doFinal(content);
    }

    private Mac copy() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this provider's " + MAC + " cannot be cloned", e);
        }
    }
}
