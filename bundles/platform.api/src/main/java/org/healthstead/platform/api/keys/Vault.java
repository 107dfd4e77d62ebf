// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * Seals with the keys of the installation. No method hands out a key. Provided by the vault bundle; safe for several
 * threads.
 *
 * <p>An installation has one master key. Every other key is derived from it (HKDF-SHA-256, RFC 5869), or is random and
 * wrapped with it. Each key has one use and is the same at every start. If the master key is lost, all records are
 * lost.
 *
 * <p>The one exception is the database's own encryption, which needs its key:
 * {@link org.healthstead.platform.api.keys.database}.
 */
public interface Vault {

    /** Seals values that belong to no person: account names, settings. */
    Sealer installation();

    /** Seals the files of the search index, in the layout {@link SegmentLayout#RANDOM_ACCESS}. */
    StreamSealer searchIndex();

    /** Digests identities, so that equal ones can be found although nobody can read them. */
    KeyedDigest identities();

    /** Digests passwords before they are hashed. */
    KeyedDigest passwords();

    /**
     * Makes a new key for a person.
     *
     * @param context what the key is bound to, for example the person's id; needed again to open the key
     * @return the wrapped key, to be stored
     */
    byte[] newPersonKey(byte[] context);

    /**
     * Seals with a person's key.
     *
     * @param wrappedKey the key as {@link #newPersonKey} returned it
     * @throws org.healthstead.api.problem.ProblemException {@code HS-VAULT-SEAL} when it was wrapped by another
     *     installation or was changed
     */
    PersonSeal person(byte[] wrappedKey, byte[] context);
}
