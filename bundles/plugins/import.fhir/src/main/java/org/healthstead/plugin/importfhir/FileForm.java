// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonLimits;
import org.healthstead.api.json.JsonReader;

/** How the resources stand in a file. */
enum FileForm {
    /** One JSON text, or several one after the other. */
    DOCUMENT,
    /** As {@link #DOCUMENT}, and the object is a Bundle though its text does not begin with the resourceType. */
    LATE_BUNDLE,
    /** NDJSON: a JSON text on each line. */
    LINES;

    /** A first line longer than this is taken for a document: reading to its end would cost as much as the survey. */
    private static final int LONGEST_FIRST_LINE = 8_000_000;

    static FileForm of(ImportSource source) throws IOException, ImportException {
        byte[] head = source.head();
        requireUtf8(head);
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean namedLines = name.endsWith(".ndjson") || name.endsWith(".jsonl");
        LineReader lines = new LineReader(new ByteArrayInputStream(start(source)), LONGEST_FIRST_LINE);
        byte[] first = lines.next();
        boolean more = first != null && beginsWith(lines.next(), '{');
        if (beginsWith(first, '{') && isWhole(first) ? more || namedLines : namedLines && more) {
            return LINES;
        }
        return isLateBundle(source) ? LATE_BUNDLE : DOCUMENT;
    }

    private static byte[] start(ImportSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes(65_536);
            for (byte b : start) {
                if (b == '\n') {
                    return start;
                }
            }
            byte[] more = in.readNBytes(LONGEST_FIRST_LINE);
            byte[] all = Arrays.copyOf(start, start.length + more.length);
            System.arraycopy(more, 0, all, start.length, more.length);
            return all;
        }
    }

    private static void requireUtf8(byte[] head) throws ImportException {
        if (isWide(head)) {
            throw Refusals.file("HS-FHIR-ENCODING", "The text looks like UTF-16 or UTF-32. Save the file as UTF-8.");
        }
    }

    /** True for text of two or four bytes per character, as some editors save it. */
    static boolean isWide(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        int mark = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE || head[0] == 0 || head[1] == 0;
    }

    private static boolean beginsWith(byte[] line, char wanted) {
        if (line == null) {
            return false;
        }
        int from = hasMark(line) ? 3 : 0;
        return line.length > from && line[from] == wanted;
    }

    static boolean hasMark(byte[] line) {
        return line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    private static boolean isWhole(byte[] line) throws IOException {
        try (JsonReader reader = JsonReader.open(new ByteArrayInputStream(line), JsonLimits.RESOURCE)) {
            reader.skipValue();
            return reader.atEnd();
        } catch (JsonException e) {
            return false;
        }
    }

    /** Reads on to the resourceType when it does not come first, which costs a walk only for such files. */
    private static boolean isLateBundle(ImportSource source) throws IOException {
        try (JsonReader reader = JsonReader.open(source.open(), JsonLimits.RESOURCE)) {
            if (!reader.atObject()) {
                return false;
            }
            reader.beginObject();
            for (boolean first = true; reader.hasNext(); first = false) {
                if (reader.nextName().equals("resourceType")) {
                    return !first && reader.readValue().scalarText().orElse("").equals("Bundle");
                }
                reader.skipValue();
            }
            return false;
        } catch (JsonException e) {
            // The walk itself will meet it and say where.
            return false;
        }
    }

    /** The first character that is not white space, or 0. */
    static char firstCharacter(byte[] head) {
        int at = hasMark(head) ? 3 : 0;
        while (at < head.length && (head[at] == ' ' || head[at] == '\t' || head[at] == '\r' || head[at] == '\n')) {
            at++;
        }
        return at < head.length ? (char) (head[at] & 0xFF) : 0;
    }
}
