// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

/** What a key of the installation is for. The name is part of the derivation: never rename. */
enum KeyPurpose {
    /** Derby's file encryption. */
    DATABASE,
    /** The search index. */
    INDEX,
    /** Wraps the keys of persons. */
    PERSON_KEYS,
    /** Seals rows that belong to no person. */
    INSTALLATION,
    /** Keyed digests of identities. */
    IDENTITY,
    /** Mixed into passwords before they are hashed. */
    PASSWORD_PEPPER
}
