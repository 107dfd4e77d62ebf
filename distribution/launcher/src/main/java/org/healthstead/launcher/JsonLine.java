// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the control protocol: a flat JSON object. The launcher has no JSON library, so that a client command
 * starts fast; this is all of JSON that the protocol needs.
 */
final class JsonLine {
    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    /** Writes an object whose values are strings, booleans, integers or collections of strings. */
    static String write(Map<String, ?> values) {
        StringBuilder out = new StringBuilder("{");
        values.forEach((name, value) -> {
            out.append(out.length() == 1 ? "" : ",");
            string(out, name);
            value(out.append(':'), value);
        });
        return out.append('}').toString();
    }

    private static void value(StringBuilder out, Object value) {
        switch (value) {
            case String text -> string(out, text);
            case Boolean flag -> out.append(flag);
            case Integer number -> out.append(number);
            case Collection<?> texts -> {
                out.append('[');
                String comma = "";
                for (Object text : texts) {
                    string(out.append(comma), (String) text);
                    comma = ",";
                }
                out.append(']');
            }
            default -> throw new IllegalArgumentException("not in the protocol: " + value.getClass());
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /**
     * Reads an object whose values are strings or integers.
     *
     * @return strings as {@link String}, integers as {@link Integer}, in order
     * @throws IOException when the line is anything else
     */
    static Map<String, Object> read(String line) throws IOException {
        JsonLine reader = new JsonLine(line);
        Map<String, Object> values = new LinkedHashMap<>();
        reader.expect('{');
        if (reader.peek() == '}') {
            return values;
        }
        do {
            String name = reader.string();
            reader.expect(':');
            values.put(name, reader.peek() == '"' ? reader.string() : reader.integer());
        } while (reader.take(','));
        reader.expect('}');
        return values;
    }

    private String string() throws IOException {
        expect('"');
        StringBuilder out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() throws IOException {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) hex();
            default -> throw unexpected();
        };
    }

    private int hex() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw unexpected();
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private Integer integer() throws IOException {
        int from = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Integer.valueOf(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw unexpected();
        }
    }

    private char peek() throws IOException {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private boolean take(char c) throws IOException {
        if (peek() != c) {
            return false;
        }
        at++;
        peek();
        return true;
    }

    private void expect(char c) throws IOException {
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private char next() throws IOException {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at++);
    }

    private IOException unexpected() {
        return new IOException("The server's answer is not of the control protocol, at character " + at);
    }
}
