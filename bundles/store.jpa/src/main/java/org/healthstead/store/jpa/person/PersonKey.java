// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.keys.PersonSeal;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * A person as the other tables know them.
 *
 * @param number in narrow rows, from 1
 * @param id of the person
 * @param seal with the person's key
 */
public record PersonKey(int number, PersonId id, PersonSeal seal) {

    /** The column with the sealed name of an artifact. */
    public static final String FILE_NAME = "artifact";

    /** What a sealed column is bound to: which column of which row. */
    public static byte[] context(String column, UUID row) {
        byte[] name = column.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(16 + name.length)
                .put(IdBytes.of(row))
                .put(name)
                .array();
    }

    /** Seals the columns of the person's rows. */
    public Sealer sealer() {
        return seal.values();
    }

    /** Seals the person's files. */
    public StreamSealer files() {
        return seal.files();
    }

    public byte[] seal(String column, UUID row, String text) {
        return sealer().seal(text.getBytes(StandardCharsets.UTF_8), context(column, row));
    }

    public String open(String column, UUID row, byte[] sealed) {
        return new String(sealer().open(sealed, context(column, row)), StandardCharsets.UTF_8);
    }
}
