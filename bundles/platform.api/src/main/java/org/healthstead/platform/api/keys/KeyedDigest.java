// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * Computes HMAC-SHA-256 (RFC 2104) with one key, which stays in the vault. Equal things have equal digests. Without the
 * key nobody can find out by trial what a digest was made of. Safe for several threads.
 */
public interface KeyedDigest {

    /**
     * The digest of prefix and content, one after the other. Give each use its own prefix, and all prefixes of one use
     * the same length.
     *
     * @param prefix may be empty
     * @return 32 bytes
     */
    byte[] of(byte[] prefix, byte[] content);
}
