// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * Authenticated encryption of small values with one key, which stays in the vault: AES-256-GCM (NIST SP 800-38D) with a
 * random 96-bit nonce. Safe for several threads.
 *
 * <p>Sealed form: version (1 byte), algorithm (1), key id (4), nonce (12), ciphertext, tag (16): {@value #OVERHEAD}
 * bytes more than the plain text. The first six bytes are authenticated too. Files are for {@link StreamSealer}.
 */
public interface Sealer {

    /** Bytes by which a sealed text is longer. */
    int OVERHEAD = 34;

    /**
     * @param context bound to the text without being part of it: ids, versions, the name of the column; may be empty
     */
    byte[] seal(byte[] plain, byte[] context);

    /**
     * Opens what {@link #seal} made with the same key and context.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-VAULT-SEAL} when a bit of it was changed, or key
     *     or context are others
     */
    byte[] open(byte[] sealed, byte[] context);
}
