// SPDX-License-Identifier: Apache-2.0
/**
 * The keys of the installation, from one file in the home folder, and everything that is done with them.
 *
 * <p>{@link org.healthstead.vault.KeyFileVault} is what other bundles see.
 *
 * <ul>
 *   <li>{@link org.healthstead.vault.KeyFile} reads the master key, or makes it at the first start. It refuses any file
 *       that is not certainly right, because if a key were silently replaced, nobody could ever read the record again.
 *   <li>{@link org.healthstead.vault.Hkdf} derives one key per {@link org.healthstead.vault.KeyPurpose} from the master
 *       key.
 *   <li>{@link org.healthstead.vault.GcmSealer} seals values, {@link org.healthstead.vault.GcmStreamSealer} seals
 *       files, {@link org.healthstead.vault.HmacDigest} makes digests.
 * </ul>
 *
 * <p>Key derivation, AES-GCM and the form of a sealed file are implemented here and nowhere else.
 *
 * <p>The encryption protects a stolen backup or a copied database. It does not protect a stolen disk that has both the
 * data and the key. For that, keep the folder {@code keys} on another medium or encrypt the disk.
 */
package org.healthstead.vault;
