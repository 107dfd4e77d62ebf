// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.record.Wording.Amount;
import org.healthstead.api.record.Wording.Moment;
import org.healthstead.api.record.Wording.Part;
import org.healthstead.api.record.Wording.Term;
import org.healthstead.api.record.Wording.Text;

/**
 * Writes a {@link Wording} as one text and reads it again. Terms and amounts are enclosed in control characters; texts
 * of a source cannot contain these, because {@link Wording.Text} removes them.
 */
final class WordingCodec {

    private static final char TERM = '\u0002';
    private static final char AMOUNT = '\u0004';
    private static final char MOMENT = '\u0005';
    private static final char END = '\u0003';
    private static final char NEXT = '\u001F';
    private static final int MAX_DEPTH = 8;

    private final String text;
    private int at;

    private WordingCodec(String text) {
        this.text = text;
    }

    static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return text.codePoints()
                        .filter(c -> !isMark(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isMark(int c) {
        return c == TERM || c == AMOUNT || c == MOMENT || c == END || c == NEXT;
    }

    static String encode(Wording wording) {
        if (wording.parts().size() == 1 && wording.parts().getFirst() instanceof Text only) {
            return only.text();
        }
        StringBuilder out = new StringBuilder();
        write(wording, out);
        return out.toString();
    }

    private static void write(Wording wording, StringBuilder out) {
        for (Part part : wording.parts()) {
            switch (part) {
                case Text words -> out.append(words.text());
                case Amount amount ->
                    out.append(AMOUNT)
                            .append(amount.number())
                            .append(NEXT)
                            .append(amount.unit())
                            .append(END);
                case Moment moment -> out.append(MOMENT).append(moment.date()).append(END);
                case Term term -> {
                    out.append(TERM).append(term.key());
                    for (Wording argument : term.arguments()) {
                        out.append(NEXT);
                        write(argument, out);
                    }
                    out.append(END);
                }
            }
        }
    }

    static Wording decode(String encoded) {
        return new WordingCodec(encoded).read(0);
    }

    private Wording read(int depth) {
        List<Part> parts = new ArrayList<>(2);
        while (at < text.length() && text.charAt(at) != END && text.charAt(at) != NEXT) {
            char c = text.charAt(at);
            if (c == TERM && depth < MAX_DEPTH) {
                at++;
                parts.add(term(depth));
            } else if (c == AMOUNT) {
                at++;
                String number = plain();
                at++;
                String unit = plain();
                at++;
                parts.add(new Amount(number, unit));
            } else if (c == MOMENT) {
                at++;
                parts.add(new Moment(plain()));
                at++;
            } else {
                parts.add(new Text(plain()));
            }
        }
        return new Wording(parts);
    }

    private Term term(int depth) {
        String key = plain();
        List<Wording> arguments = new ArrayList<>();
        while (at < text.length() && text.charAt(at) == NEXT) {
            at++;
            arguments.add(read(depth + 1));
        }
        at++;
        return new Term(key, arguments);
    }

    /** The text up to the next control character. A term that is nested too deeply is skipped. */
    private String plain() {
        int from = at;
        while (at < text.length() && !isMark(text.charAt(at))) {
            at++;
        }
        if (at == from && at < text.length() && text.charAt(at) == TERM) {
            at++;
            return "";
        }
        return text.substring(Math.min(from, text.length()), Math.min(at, text.length()));
    }
}
