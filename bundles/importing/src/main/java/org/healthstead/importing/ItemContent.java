// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;

/**
 * A digest of what an item says, without the id that its file gave it and without the bookkeeping of a server: of
 * {@code meta} only the security labels say something.
 */
record ItemContent(byte[] digest) {

    private static final int SHOWN_BYTES = 16;

    static ItemContent of(JsonObject body) {
        JsonObject said = body.without("id").without("meta");
        Json labels = body.object("meta").member("security");
        return new ItemContent(sha256(
                (labels == null ? said : said.with("meta", JsonObject.EMPTY.with("security", labels))).toUtf8()));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Enough of it to tell the items of one file apart. */
    long number() {
        return ByteBuffer.wrap(digest).getLong();
    }

    /** {@code Type#digest}: an item's name when nothing else names it. */
    String name(String type) {
        return type + '#' + HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemContent content && MessageDigest.isEqual(digest, content.digest);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number());
    }
}
