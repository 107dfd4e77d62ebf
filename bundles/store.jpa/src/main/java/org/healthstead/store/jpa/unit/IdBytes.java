// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as columns hold them: 16 bytes, most significant first, so that time-ordered ids sort by their time. */
public final class IdBytes {

    private IdBytes() {}

    public static byte[] of(UUID id) {
        return id == null
                ? null
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    public static UUID read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
