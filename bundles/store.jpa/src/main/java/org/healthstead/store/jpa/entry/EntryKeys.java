// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.UUID;
import org.healthstead.store.jpa.unit.KeyedHash;

/** The keyed hashes of names by which entries are found. Safe for several threads. */
final class EntryKeys {

    private final KeyedHash hash;

    EntryKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** What people type is the entry itself. */
    byte[] typed(int source, UUID id) {
        return hash.clustered(KeyedHash.Use.IDENTITY, source, "entry/" + id);
    }

    /** What is asked for several times is one entry. */
    byte[] requested(int person, String request) {
        return hash.clustered(KeyedHash.Use.IDENTITY, person, "request/" + request);
    }

    /** An item of a source. */
    byte[] item(int source, String name) {
        return hash.clustered(KeyedHash.Use.IDENTITY, source, "item/" + name);
    }

    /** An item whose name means the same in every file. */
    byte[] anywhere(int person, String name) {
        return hash.clustered(KeyedHash.Use.IDENTITY, person, "anywhere/" + name);
    }

    /** A further name, by which other files may refer to an entry. */
    byte[] alias(int person, String text) {
        return hash.clustered(KeyedHash.Use.ALIAS, person, text);
    }
}
