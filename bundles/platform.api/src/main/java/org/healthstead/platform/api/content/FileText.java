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
 * Makes characters of the bytes of a text. The order mark decides, then what is declared beside the file, then what it
 * says at its beginning; a text that says nothing is UTF-8 if it can be, else windows-1252, the encoding that the
 * WHATWG Encoding Standard reads {@code iso-8859-1} and {@code us-ascii} as.
 */
final class FileText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([a-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");
    private static final int BEGINNING = 1_024;

    private FileText() {}

    /** @return empty when the bytes are no text */
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
        // Whoever can read the declaration as single bytes knows that the text is not UTF-16.
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
            // No encoding that anybody knows: as if nothing were said.
            return Optional.empty();
        }
    }

    private static String unknown(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        // A letter that is cut in two at the end is no error.
        boolean isUtf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
        return isUtf8 ? text.flip().toString() : new String(bytes, WESTERN);
    }

    /** Binary data under the type of a text is no text: a tenth of control characters shows it. */
    private static String readable(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            odd += c == '\uFFFD' || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return odd * 10L > text.length() ? "" : text;
    }
}
