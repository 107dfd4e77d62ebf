// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.healthstead.api.record.EntrySummary;
import org.healthstead.api.record.PartialDate;

/**
 * What a list shows of an entry, as few bytes: a format byte, a byte of flags, then each text that is there as length
 * (7 bits a byte, low ones first) and UTF-8. Order of texts and flags: title, value, unit, flag, date, status; then the
 * flag of a negated entry.
 */
public final class LineCodec {

    /** The status has a column of its own unless it is longer than this. */
    public static final int MAX_STATUS = 32;

    private static final int FORMAT = 1;
    private static final int TEXTS = 6;
    private static final int NEGATED = 1 << TEXTS;
    private static final int MAX_TEXT = 400;

    private LineCodec() {}

    public static byte[] pack(EntrySummary summary) {
        String[] texts = {
            text(summary.title()),
            text(summary.value()),
            text(summary.unit()),
            text(summary.flag()),
            text(summary.date().map(PartialDate::text)),
            text(summary.status().filter(status -> status.length() > MAX_STATUS))
        };
        int flags = summary.negated() ? NEGATED : 0;
        for (int i = 0; i < TEXTS; i++) {
            flags |= texts[i] == null ? 0 : 1 << i;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(96);
        out.write(FORMAT);
        out.write(flags);
        for (String text : texts) {
            if (text != null) {
                write(out, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    public static Line unpack(byte[] packed) {
        if (packed[0] != FORMAT) {
            throw BodyCodec.unreadable("line format " + packed[0]);
        }
        int flags = packed[1];
        Texts texts = new Texts(packed);
        return new Line(
                texts.next(flags, 0),
                texts.next(flags, 1),
                texts.next(flags, 2),
                texts.next(flags, 3),
                texts.next(flags, 4).map(PartialDate::parse),
                texts.next(flags, 5),
                (flags & NEGATED) != 0);
    }

    /** Cut to what a list can show, never through the middle of a character. */
    private static String text(Optional<String> text) {
        if (text.isEmpty() || text.get().length() <= MAX_TEXT) {
            return text.orElse(null);
        }
        int end = Character.isHighSurrogate(text.get().charAt(MAX_TEXT - 2)) ? MAX_TEXT - 2 : MAX_TEXT - 1;
        return text.get().substring(0, end) + "…";
    }

    private static void write(ByteArrayOutputStream out, byte[] text) {
        int length = text.length;
        while (length > 0x7F) {
            out.write(length & 0x7F | 0x80);
            length >>>= 7;
        }
        out.write(length);
        out.writeBytes(text);
    }

    /** What was packed. */
    public record Line(
            Optional<String> title,
            Optional<String> value,
            Optional<String> unit,
            Optional<String> flag,
            Optional<PartialDate> date,
            Optional<String> longStatus,
            boolean negated) {}

    private static final class Texts {

        private final byte[] packed;
        private int at = 2;

        Texts(byte[] packed) {
            this.packed = packed;
        }

        Optional<String> next(int flags, int text) {
            if ((flags & 1 << text) == 0) {
                return Optional.empty();
            }
            int length = 0;
            int shift = 0;
            while (packed[at] < 0) {
                length |= (packed[at++] & 0x7F) << shift;
                shift += 7;
            }
            length |= packed[at++] << shift;
            String found = new String(packed, at, length, StandardCharsets.UTF_8);
            at += length;
            return Optional.of(found);
        }
    }
}
