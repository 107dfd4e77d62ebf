// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Gives each item of a file the text by which it is known when the file comes again. Remembers, for items without id,
 * which content each business identifier stood for; an item without id must be whole. One per walk.
 */
final class Identities {

    private final LongMap contentOfIdentifier = new LongMap();

    String of(FhirItem item) {
        if (!item.id().isEmpty()) {
            return item.type() + '/' + item.id();
        }
        byte[] content = sha256(item.body().toUtf8());
        String byContent = item.type() + '#' + HexFormat.of().formatHex(content, 0, 16);
        String byIdentifier = item.byFirstIdentifier();
        if (byIdentifier.isEmpty()) {
            return byContent;
        }
        long name = number(sha256(byIdentifier.getBytes(StandardCharsets.UTF_8)));
        long first = contentOfIdentifier.putIfAbsent(name, number(content));
        return first == number(content) ? byIdentifier : byContent;
    }

    private static long number(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Numbers to numbers, 32 bytes for each: a file may have a million. */
    private static final class LongMap {

        private long[] keys = new long[64];
        private long[] values = new long[64];
        private int size;

        long putIfAbsent(long wantedKey, long value) {
            long key = wantedKey == 0 ? 1 : wantedKey;
            if (size * 2 >= keys.length) {
                grow();
            }
            int slot = slot(key);
            if (keys[slot] == 0) {
                keys[slot] = key;
                values[slot] = value;
                size++;
            }
            return values[slot];
        }

        private int slot(long key) {
            int slot = (int) (key >>> 32) & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldValues = Arrays.copyOf(values, values.length);
            keys = new long[oldKeys.length * 2];
            values = new long[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    values[slot] = oldValues[i];
                }
            }
        }
    }
}
