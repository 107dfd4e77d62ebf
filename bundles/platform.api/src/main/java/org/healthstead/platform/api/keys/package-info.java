// SPDX-License-Identifier: Apache-2.0
/**
 * Sealing values and files, which means to encrypt and authenticate them. The keys themselves stay in the vault.
 *
 * <p>Start from {@link org.healthstead.platform.api.keys.Vault}. It gives a
 * {@link org.healthstead.platform.api.keys.Sealer} for values in rows, a
 * {@link org.healthstead.platform.api.keys.StreamSealer} for files, and a
 * {@link org.healthstead.platform.api.keys.KeyedDigest} to find equal things without being able to read them. A person
 * has a key of their own:
 *
 * <pre>{@code
 * PersonSeal seal = vault.person(wrappedKey, context);
 * byte[] sealed = seal.values().seal(plain, rowAndColumn);
 * }</pre>
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.keys;
