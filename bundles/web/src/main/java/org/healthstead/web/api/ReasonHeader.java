// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Why somebody changes an entry: {@code Healthstead-Reason}, percent-encoded UTF-8 as in RFC 3986. A header, because
 * the body is the resource itself, and addresses are kept by servers on the way.
 */
final class ReasonHeader {

    static final String NAME = "Healthstead-Reason";

    private ReasonHeader() {}

    /** Empty when none is given. */
    static String of(ApiCall call) {
        return call.header(NAME).map(ReasonHeader::decoded).orElse("");
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '%' && isHex(text, i + 1)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else if (each != '%' && each >= ' ' && each < 0x7F) {
                bytes.write(each);
            } else {
                throw wrong();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong();
        }
    }

    private static boolean isHex(String text, int from) {
        return from + 1 < text.length()
                && HexFormat.isHexDigit(text.charAt(from))
                && HexFormat.isHexDigit(text.charAt(from + 1));
    }

    private static ApiRefusal wrong() {
        return ApiRefusal.parameter(NAME, "words in percent-encoded UTF-8, for example typed%20wrong");
    }
}
