// SPDX-License-Identifier: Apache-2.0
/**
 * The installation's keys, from one file in the home folder.
 *
 * <p>{@link org.healthstead.vault.KeyFile} reads the master key, or makes it at the first start, and refuses anything
 * that it does not know to be right: a key that is silently replaced is a record that nobody can read again.
 * {@link org.healthstead.vault.Hkdf} derives one key per purpose from it. {@link org.healthstead.vault.GcmSealer} seals
 * with one key. {@link org.healthstead.vault.KeyFileVault} is what other bundles see.
 *
 * <p>The file protects a stolen backup or a copied database, not a stolen disk that holds both: whoever wants that
 * keeps the folder {@code keys} on another medium or encrypts the disk.
 */
package org.healthstead.vault;
