// SPDX-License-Identifier: Apache-2.0
/**
 * The installation's keys, from one file in the home folder, and everything that is done with them.
 *
 * <p>{@link org.healthstead.vault.KeyFile} reads the master key, or makes it at the first start, and refuses anything
 * that it does not know to be right: a key that is silently replaced is a record that nobody can read again.
 * {@link org.healthstead.vault.Hkdf} derives one key per {@link org.healthstead.vault.KeyPurpose} from it.
 * {@link org.healthstead.vault.GcmSealer} seals values, {@link org.healthstead.vault.GcmStreamSealer} files,
 * {@link org.healthstead.vault.HmacDigest} makes digests. {@link org.healthstead.vault.KeyFileVault} is what other
 * bundles see. Key derivation, AES-GCM and the form of a sealed file are written here and nowhere else.
 *
 * <p>The file protects a stolen backup or a copied database, not a stolen disk that holds both: whoever wants that
 * keeps the folder {@code keys} on another medium or encrypts the disk.
 */
package org.healthstead.vault;
