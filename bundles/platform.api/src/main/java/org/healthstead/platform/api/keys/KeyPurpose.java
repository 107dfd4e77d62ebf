// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

/** What a key of the installation is for. The name is part of the derivation: never rename. */
public enum KeyPurpose {
    /** Derby's file encryption: 256 bits. */
    DATABASE,
    /** The search index. */
    INDEX,
    /** Wraps the keys of persons. */
    PERSON_KEYS,
    /** Seals rows that belong to no person: account names, settings. */
    INSTALLATION,
    /** Keyed hashes of identities, so that equal ones are found without being readable. */
    IDENTITY,
    /** Mixed into passwords before they are hashed. */
    PASSWORD_PEPPER
}
