// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * The points of one series that are open to the same people.
 *
 * @param person number
 * @param key of the series
 * @param access code of the access category
 * @param confidential 0 or 1
 */
record Partition(int person, UUID key, int access, int confidential) {

    /** What a sealed column of it is bound to. */
    byte[] context(String column, long time, int part) {
        byte[] name = column.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(16 + 4 + 8 + 4 + name.length)
                .put(IdBytes.of(key))
                .putShort((short) access)
                .putShort((short) confidential)
                .putLong(time)
                .putInt(part)
                .put(name)
                .array();
    }
}
