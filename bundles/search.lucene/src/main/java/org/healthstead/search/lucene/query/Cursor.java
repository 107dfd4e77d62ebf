// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * Where a page ended: the keys of its last hit, which name the place even after the index has changed.
 *
 * @param query hash of the query that it belongs to
 * @param now the time by which that query ranked, in minutes
 * @param score of the last hit
 * @param date of the last hit, in minutes
 * @param change number of the last hit's change: unique
 */
public record Cursor(int query, int now, float score, int date, long change) {

    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + 4 * Integer.BYTES + Long.BYTES;

    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(VERSION)
                .putInt(query)
                .putInt(now)
                .putFloat(score)
                .putInt(date)
                .putLong(change);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * @param query hash of the query that it comes with
     * @throws ProblemException {@code HS-SEARCH-QUERY} when it is none of ours, or of another query
     */
    public static Optional<Cursor> parse(Optional<String> text, int query) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.get());
        } catch (IllegalArgumentException e) {
            throw broken();
        }
        if (bytes.length != LENGTH || bytes[0] != VERSION) {
            throw broken();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        Cursor cursor = new Cursor(in.getInt(), in.getInt(), in.getFloat(), in.getInt(), in.getLong());
        if (cursor.query != query || Float.isNaN(cursor.score)) {
            throw broken();
        }
        return Optional.of(cursor);
    }

    private static ProblemException broken() {
        return ProblemCode.SEARCH_QUERY
                .problem("The cursor does not belong to this query. Start with the first page, without cursor.")
                .exception();
    }
}
