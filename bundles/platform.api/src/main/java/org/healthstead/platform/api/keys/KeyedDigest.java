// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/**
 * HMAC-SHA-256 (RFC 2104) with one key, which stays in the vault: equal things have equal digests, and without the key
 * nobody can find out by trying what a digest was made of. Safe for several threads.
 */
public interface KeyedDigest {

    /**
     * The digest of both, one after the other. What is to differ must differ in {@code prefix}, which always has the
     * same length for one use.
     *
     * @param prefix may be empty
     * @return 32 bytes
     */
    byte[] of(byte[] prefix, byte[] content);
}
