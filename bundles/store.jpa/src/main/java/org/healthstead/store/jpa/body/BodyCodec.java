// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import java.nio.ByteBuffer;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * A resource as compressed bytes, and back. Safe for several threads.
 *
 * <p>Packed form: format (1 byte, {@value #FORMAT}), compression (1: {@link Compression#code}), place of the member
 * {@code id} (1, 255 when there is none), length of the text (4), compressed text. The text is compact UTF-8 JSON
 * without the member {@code id}: the row has it, and 36 random characters are a tenth of what a compressed body takes.
 */
public final class BodyCodec {

    private static final int FORMAT = 1;
    private static final int NO_ID = 255;
    private static final int HEADER = 7;

    private final Compression compression;

    public BodyCodec() {
        this(Compression.best());
    }

    BodyCodec(Compression compression) {
        this.compression = compression;
    }

    /** The text that {@link #pack} takes: the body without its id. */
    public static byte[] text(JsonObject body) {
        return body.without("id").toUtf8();
    }

    /**
     * @param body for the place of its id
     * @param text of {@link #text}
     */
    public byte[] pack(JsonObject body, byte[] text) {
        byte[] packed = compression.compress(text, HEADER);
        ByteBuffer.wrap(packed)
                .put((byte) FORMAT)
                .put((byte) compression.code())
                .put((byte) placeOfId(body))
                .putInt(text.length);
        return packed;
    }

    /**
     * @param id to be put back
     * @throws ProblemException {@code HS-STORE-BODY} when this version or machine cannot read it
     */
    public JsonObject unpack(byte[] packed, String id) {
        ByteBuffer header = ByteBuffer.wrap(packed);
        int format = header.get();
        int code = header.get();
        int place = header.get() & 0xFF;
        int length = header.getInt();
        if (format != FORMAT) {
            throw unreadable("format " + format);
        }
        byte[] text = (code == compression.code() ? compression : Compression.ofCode(code))
                .decompress(packed, HEADER, length);
        JsonObject body = JsonObject.parse(text);
        return place == NO_ID ? body : insert(body, Math.min(place, body.size()), id);
    }

    static ProblemException unreadable(String what) {
        return ProblemCode.STORE_BODY
                .problem(
                        "This installation cannot read the stored form of the entry (" + what
                                + "). A newer version of Healthstead, or a machine with its native library, can.",
                        what)
                .exception();
    }

    private static int placeOfId(JsonObject body) {
        for (int i = 0; i < body.size() && i < NO_ID; i++) {
            if (body.nameAt(i).equals("id")) {
                return i;
            }
        }
        return NO_ID;
    }

    private static JsonObject insert(JsonObject body, int place, String id) {
        JsonObject.Builder builder = JsonObject.builder();
        Json value = new JsonString(id);
        for (int i = 0; i < body.size(); i++) {
            if (i == place) {
                builder.put("id", value);
            }
            builder.put(body.nameAt(i), body.valueAt(i));
        }
        if (place == body.size()) {
            builder.put("id", value);
        }
        return builder.build();
    }
}
