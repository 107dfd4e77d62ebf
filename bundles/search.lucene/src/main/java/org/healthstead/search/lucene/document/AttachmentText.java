// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** The words of an attachment that is text: plain, HTML or Markdown. Damaged data gives what can be read of it. */
final class AttachmentText {

    private static final int MAX_BYTES = 4 * Passages.MAX_TEXT;
    private static final int[] VALUES = new int[128];

    static {
        Arrays.fill(VALUES, -1);
        byte[] alphabet = new byte[64];
        for (int i = 0; i < alphabet.length; i++) {
            byte[] three = {(byte) (i << 2), 0, 0};
            alphabet[i] = Base64.getEncoder().encode(three)[0];
            VALUES[alphabet[i]] = i;
        }
        VALUES['-'] = VALUES['+'];
        VALUES['_'] = VALUES['/'];
    }

    private AttachmentText() {}

    /** @return empty for data that is no text */
    static String of(String contentType, String base64) {
        String type = contentType.toLowerCase(Locale.ROOT).strip();
        int semicolon = type.indexOf(';');
        String essence = semicolon < 0 ? type : type.substring(0, semicolon).strip();
        return switch (essence) {
            case "text/plain", "text/markdown", "text/x-markdown" -> decode(type, base64);
            case "text/html", "application/xhtml+xml" -> NarrativeText.of(decode(type, base64));
            default -> "";
        };
    }

    private static String decode(String type, String base64) {
        byte[] bytes = new byte[Math.min(MAX_BYTES, base64.length() / 4 * 3 + 3)];
        int length = 0;
        int bits = 0;
        int held = 0;
        for (int i = 0; i < base64.length() && length < bytes.length; i++) {
            char c = base64.charAt(i);
            int value = c < 128 ? VALUES[c] : -1;
            if (c == '=') {
                break;
            }
            if (value >= 0) {
                bits = bits << 6 | value;
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    bytes[length++] = (byte) (bits >> held);
                }
            }
        }
        return readable(new String(bytes, 0, length, charset(type)));
    }

    private static Charset charset(String type) {
        int at = type.indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = type.substring(at + 8).replace("\"", "").strip();
        int end = name.indexOf(';');
        try {
            return Charset.forName(end < 0 ? name : name.substring(0, end).strip());
        } catch (IllegalArgumentException ignored) {
            // An unknown name: UTF-8 is the likeliest.
            return StandardCharsets.UTF_8;
        }
    }

    /** Binary data under a text type would only fill the index: a tenth of control characters is no text. */
    private static String readable(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            odd += c == '\uFFFD' || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return odd * 10 > text.length() ? "" : text;
    }
}
