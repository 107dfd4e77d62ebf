// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys.database;

/**
 * The only key that leaves the vault. Derby encrypts its pages itself and needs the key as text in a connection
 * attribute, so the vault cannot keep it inside. It opens the pages of the database and nothing else, because sealed
 * values in rows have other keys.
 *
 * <p>Only the database bundle may import this package. A test checks the wiring.
 */
public interface DatabaseKey {

    /**
     * The key: 256 bits as 64 hexadecimal digits, the same at every start. Use it for the connection attribute only,
     * and never log it.
     */
    String hex();
}
