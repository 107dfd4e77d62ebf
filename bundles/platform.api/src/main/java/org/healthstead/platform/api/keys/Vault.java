// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * The installation's keys, as things that can be done with them: no method hands out a key. Provided by the vault
 * bundle to core bundles only; safe for several threads.
 *
 * <p>There is one master key per installation; every other key is derived from it (HKDF-SHA-256, RFC 5869) or random
 * and wrapped with it. Each has one use. They are the same at every start. A lost master key is a lost record.
 *
 * <p>The database's own encryption needs its key as bytes: the one exception, which stands apart in
 * {@link org.healthstead.platform.api.keys.database}.
 */
public interface Vault {

    /** Seals rows that belong to no person: account names, settings. */
    Sealer installation();

    /** Seals the files of the search index, for {@link SegmentLayout#RANDOM_ACCESS}. */
    StreamSealer searchIndex();

    /** Digests of identities, so that equal ones are found without being readable. */
    KeyedDigest identities();

    /** Mixed into passwords before they are hashed. */
    KeyedDigest passwords();

    /**
     * Makes a new key for a person.
     *
     * @param context what it is bound to, for example the person's id; needed again to open it
     * @return the wrapped key, to be stored
     */
    byte[] newPersonKey(byte[] context);

    /**
     * Seals with a person's key.
     *
     * @param wrappedKey as {@link #newPersonKey} made it
     * @throws org.healthstead.api.problem.ProblemException {@code HS-VAULT-SEAL} when it was wrapped elsewhere or has
     *     been changed
     */
    PersonSeal person(byte[] wrappedKey, byte[] context);
}
