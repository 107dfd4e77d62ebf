// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonObject;

/** Reads JSON out of files of bounded size. */
final class JsonLines {

    /** A body has 64 million bytes at most; some more stand around it. */
    private static final int MAX_LINE = 66_000_000;

    private static final int MAX_FILE = 66_000_000;
    private static final int BUFFER = 1 << 16;

    private JsonLines() {}

    /** Takes one line after the other. */
    interface Visitor {
        void line(JsonObject json) throws IOException;
    }

    static void read(String name, InputStream in, Visitor visitor) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i - from);
                    visitor.line(parse(name, line.toByteArray()));
                    line = line.size() > BUFFER ? new ByteArrayOutputStream(BUFFER) : reset(line);
                    from = i + 1;
                }
            }
            line.write(buffer, from, count - from);
            requireShort(name, line.size(), MAX_LINE);
        }
        if (line.size() > 0) {
            throw ArchiveProblems.damaged("the last line of \"" + name + "\" is not whole");
        }
    }

    private static ByteArrayOutputStream reset(ByteArrayOutputStream line) {
        line.reset();
        return line;
    }

    static JsonObject whole(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_FILE + 1);
        requireShort(name, bytes.length, MAX_FILE);
        return parse(name, bytes);
    }

    private static void requireShort(String name, int length, int most) {
        if (length > most) {
            throw ArchiveProblems.damaged("\"" + name + "\" has more than " + most + " bytes in one piece");
        }
    }

    private static JsonObject parse(String name, byte[] bytes) {
        try {
            return JsonObject.parse(bytes);
        } catch (JsonException e) {
            throw ArchiveProblems.damaged("\"" + name + "\" is not the JSON that belongs there", e);
        }
    }
}
