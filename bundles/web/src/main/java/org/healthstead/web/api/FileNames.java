// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Names of files as they come from outside and go out again. */
final class FileNames {

    private static final int MAX_LENGTH = 200;

    private FileNames() {}

    /** Without folders and control characters, at most 200 characters; empty when nothing is left. */
    static String safe(Optional<String> given) {
        String name = given.orElse("");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.equals(".") || clean.equals("..") ? "" : clean;
    }

    /** {@code Content-Disposition} of RFC 6266: an ASCII name for old programs, the whole one for the others. */
    static String attachment(String name) {
        String shown = name.isEmpty() ? "original" : name;
        StringBuilder ascii = new StringBuilder();
        for (char c : shown.toCharArray()) {
            boolean plain = c < 0x7f && (Character.isLetterOrDigit(c) || "._- ".indexOf(c) >= 0);
            ascii.append(plain ? c : '_');
        }
        String encoded = URLEncoder.encode(shown, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
