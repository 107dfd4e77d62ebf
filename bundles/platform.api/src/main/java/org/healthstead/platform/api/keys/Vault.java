// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

import javax.crypto.SecretKey;

/**
 * The installation's keys. Provided by the vault bundle to core bundles only; safe for several threads.
 *
 * <p>There is one master key per installation; every other key is derived from it (HKDF-SHA-256, RFC 5869) or random
 * and wrapped with it. A lost master key is a lost record.
 */
public interface Vault {

    /** A 256-bit key for the purpose, the same at every start. */
    SecretKey key(KeyPurpose purpose);

    /** Seals with the key of the purpose. */
    Sealer sealer(KeyPurpose purpose);

    /**
     * Makes a new key for a person.
     *
     * @param context what it is bound to, for example the person's id; needed again to open it
     * @return the wrapped key, to be stored
     */
    byte[] newWrappedKey(byte[] context);

    /**
     * Seals with a wrapped key.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-VAULT-SEAL} when it was wrapped elsewhere or has
     *     been changed
     */
    Sealer sealer(byte[] wrappedKey, byte[] context);
}
