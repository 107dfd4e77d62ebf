// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.healthstead.api.record.Wording;

/**
 * Writes numbers (7 bits a byte, low ones first) and groups of texts: a number whose bits say which are there, then
 * each as length and UTF-8. Not safe for several threads.
 */
final class LineWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    void number(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Null for a text that is not there. */
    void texts(String... texts) {
        long there = 0;
        for (int i = 0; i < texts.length; i++) {
            there |= texts[i] == null ? 0 : 1L << i;
        }
        number(there);
        for (String text : texts) {
            if (text != null) {
                text(text);
            }
        }
    }

    /** Of any sign, small ones short. */
    void signed(long number) {
        number(number << 1 ^ number >> 63);
    }

    /** Eight bytes. */
    void fixed(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (number >>> shift));
        }
    }

    /** One that is there. */
    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Encoded; words that are too long for a list are cut, and then lose their terms. Null when there are none. */
    static String cut(Optional<Wording> words, int maxBytes) {
        if (words.isEmpty()) {
            return null;
        }
        String encoded = words.get().encoded();
        return encoded.length() * 3 <= maxBytes || encoded.getBytes(StandardCharsets.UTF_8).length <= maxBytes
                ? encoded
                : cut(words.get().text(), maxBytes);
    }

    /** At most so many bytes of UTF-8, never cut through the middle of a character. */
    static String cut(String text, int maxBytes) {
        if (text.length() * 3 <= maxBytes) {
            return text;
        }
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > maxBytes - 3) {
                boolean isRest = text.substring(at).getBytes(StandardCharsets.UTF_8).length
                                + text.substring(0, at).getBytes(StandardCharsets.UTF_8).length
                        <= maxBytes;
                return isRest ? text : text.substring(0, at) + "…";
            }
            at += Character.charCount(point);
        }
        return text;
    }
}
