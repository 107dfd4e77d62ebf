// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * The picture of a person in their own Patient: its first photo, when that is a small JPEG file. Others are kept and
 * not shown, because nobody has looked at what is in them.
 */
public final class PersonPhoto {

    /** What the shown picture is. */
    public static final String TYPE = "image/jpeg";

    /** Of the file, in bytes. */
    public static final int MAX_BYTES = 40_960;

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final int KEY_BYTES = 8;

    private PersonPhoto() {}

    /** The file itself. */
    public static Optional<byte[]> bytes(JsonObject patient) {
        return data(patient).flatMap(PersonPhoto::decoded).filter(PersonPhoto::isJpeg);
    }

    /** A name that another picture does not have; empty when there is none. */
    public static Optional<String> key(JsonObject patient) {
        return bytes(patient).map(PersonPhoto::key);
    }

    private static Optional<String> data(JsonObject patient) {
        return patient.array("photo")
                .firstObject()
                .string("data")
                .filter(text -> text.length() <= (MAX_BYTES + 2) / 3 * 4);
    }

    private static Optional<byte[]> decoded(String data) {
        try {
            return Optional.of(Base64.getDecoder().decode(data.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > JPEG.length && Arrays.equals(file, 0, JPEG.length, JPEG, 0, JPEG.length);
    }

    private static String key(byte[] file) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(whole, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
