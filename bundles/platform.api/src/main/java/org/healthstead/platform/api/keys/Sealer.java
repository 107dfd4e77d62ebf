// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * Encrypts and authenticates small values with one key, which stays in the vault. Uses AES-256-GCM (NIST SP 800-38D)
 * with a random 96-bit nonce. Safe for several threads.
 *
 * <p>The sealed form is version (1 byte), algorithm (1), key id (4), nonce (12), ciphertext, tag (16), which is
 * {@value #OVERHEAD} bytes longer than the plain text. The first six bytes are authenticated too. For files use
 * {@link StreamSealer}.
 */
public interface Sealer {

    /** How many bytes longer a sealed value is. */
    int OVERHEAD = 34;

    /** @param context bound to the value without being part of it: ids, versions, the name of a column; may be empty */
    byte[] seal(byte[] plain, byte[] context);

    /**
     * Opens what {@link #seal} made with the same key and context.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-VAULT-SEAL} when a bit was changed, or the key or
     *     the context is not the same
     */
    byte[] open(byte[] sealed, byte[] context);
}
