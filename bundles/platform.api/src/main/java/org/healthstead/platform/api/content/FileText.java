// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.platform.api.content.AttachedFile.Format;

/**
 * Decodes the bytes of a text file. The encoding is decided by the byte order mark, else by the declared content type,
 * else by a declaration at the beginning of the text. Without any of these it is UTF-8 if the bytes are valid UTF-8,
 * else windows-1252, as which the WHATWG Encoding Standard also reads {@code iso-8859-1} and {@code us-ascii}.
 */
final class FileText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([a-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");
    private static final int BEGINNING = 1_024;

    private FileText() {}

    /** @return empty when the bytes are not text */
    static String decode(byte[] bytes, String contentType, Format format) {
        Optional<Charset> marked = orderMark(bytes);
        Optional<Charset> known = marked.or(() -> named(PARAMETER.matcher(contentType)))
                .or(() -> format == Format.PLAIN ? Optional.empty() : inside(bytes));
        String text = known.map(charset -> new String(bytes, charset)).orElseGet(() -> unknown(bytes));
        return readable(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<Charset> orderMark(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int two = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return switch (two) {
            case 0xfeff -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xfffe -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xefbb -> Optional.of(StandardCharsets.UTF_8);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> inside(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        // The declaration was readable as single bytes, so the text cannot be UTF-16.
        return named(DECLARATION.matcher(beginning))
                .or(() -> named(PARAMETER.matcher(beginning)))
                .filter(charset -> !charset.name().startsWith("UTF-16"));
    }

    private static Optional<Charset> named(Matcher name) {
        if (!name.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name.group(1));
            boolean isWestern =
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(isWestern ? WESTERN : charset);
        } catch (IllegalArgumentException ignored) {
            // An unknown encoding is treated like none.
            return Optional.empty();
        }
    }

    private static String unknown(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        // A character that is cut off at the end is not an error.
        boolean isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
        return isUtf8 ? text.flip().toString() : new String(bytes, WESTERN);
    }

    /**
     * Returns the text, or an empty one when a tenth of it is control characters: then it is binary data that was
     * declared as text.
     */
    private static String readable(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            odd += c == '\uFFFD' || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return odd * 10L > text.length() ? "" : text;
    }
}
