// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys.database;

/**
 * The one key that leaves the vault. Derby encrypts its pages by itself and wants the key as text in a connection
 * attribute, so it cannot be kept behind something that only seals. It opens the database's pages and nothing else:
 * what is sealed in the rows has keys of its own.
 *
 * <p>A bundle that wants it imports this package, which only the database bundle may: a test walks the wiring.
 */
public interface DatabaseKey {

    /** 256 bits as 64 hexadecimal digits, the same at every start. For the connection attribute only, never a log. */
    String hex();
}
