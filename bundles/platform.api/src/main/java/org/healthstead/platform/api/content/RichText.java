// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words of a file in Rich Text Format (Rich Text Format Specification 1.9.1). Struck-out words stay struck.
 * Fonts, pictures, field instructions and hidden text are left out. The encoding of the whole file is respected, that
 * of single fonts is not. Groups may be nested to any depth, because nothing here is recursive. For one thread.
 */
final class RichText {

    /** Groups whose text is meant for programs. */
    private static final Set<String> SILENT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "fldinst",
            "datafield",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "filetbl",
            "bkmkstart",
            "bkmkend",
            "xmlnstbl",
            "operator");

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("par", "<br/>"),
            Map.entry("line", "<br/>"),
            Map.entry("row", "<br/>"),
            Map.entry("sect", "<br/>"),
            Map.entry("page", "<br/>"),
            Map.entry("tab", " "),
            Map.entry("cell", " "),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201C"),
            Map.entry("rdblquote", "\u201D"),
            Map.entry("bullet", "\u2022"));

    private static final int MAX_GROUPS = 10_000;
    private static final int NO_NUMBER = Integer.MIN_VALUE;

    /**
     * The state that holds until the end of a group.
     *
     * @param silent its text is meant for programs
     * @param hidden its text is not shown
     * @param struck its text is struck out
     * @param fallback number of characters after a Unicode character, for programs that cannot read that
     */
    private record Group(boolean silent, boolean hidden, boolean struck, int fallback) {

        Group asSilent() {
            return new Group(true, hidden, struck, fallback);
        }

        Group withHidden(boolean isHidden) {
            return new Group(silent, isHidden, struck, fallback);
        }

        Group withStruck(boolean isStruck) {
            return new Group(silent, hidden, isStruck, fallback);
        }

        Group withFallback(int characters) {
            return new Group(silent, hidden, struck, characters);
        }

        boolean isRead() {
            return !silent && !hidden;
        }
    }

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Group> outer = new ArrayDeque<>();
    private Group group = new Group(false, false, false, 1);
    private Charset charset = Charset.forName("windows-1252");
    private int at;
    private int skipped;
    private boolean isStruck;

    private RichText(byte[] file) {
        text = new String(file, StandardCharsets.ISO_8859_1);
    }

    static String toXhtml(byte[] file) {
        return new RichText(file).read();
    }

    private String read() {
        out.append("<div>");
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {
                    // Line ends in the file are not line ends in the text.
                }
                default -> encoded(c);
            }
        }
        strike(false);
        return out.append("</div>").toString();
    }

    private void open() {
        flush();
        if (outer.size() < MAX_GROUPS) {
            outer.push(group);
        }
    }

    private void close() {
        flush();
        if (!outer.isEmpty()) {
            group = outer.pop();
        }
    }

    private void control() {
        if (at >= text.length()) {
            return;
        }
        char c = text.charAt(at);
        if (isLetter(c)) {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> {
                encoded((char) Math.max(0, hex()));
                at = Math.min(text.length(), at + 2);
            }
            case '*' -> group = group.asSilent();
            case '~' -> append("\u00a0");
            case '_' -> append("-");
            case '\\', '{', '}' -> encoded(c);
            default -> {
                // A place where a word may be hyphenated, and the like.
            }
        }
    }

    private int hex() {
        return at + 2 <= text.length()
                ? (Character.digit(text.charAt(at), 16) << 4) + Character.digit(text.charAt(at + 1), 16)
                : 0;
    }

    private void word() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        int number = number();
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (SYMBOLS.containsKey(name)) {
            markup(SYMBOLS.get(name));
        } else if (SILENT.contains(name)) {
            group = group.asSilent();
        } else {
            property(name, number);
        }
    }

    private int number() {
        int from = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - from < 8) {
            at++;
        }
        String digits = text.substring(from, at);
        return digits.isEmpty() || digits.equals("-") ? NO_NUMBER : Integer.parseInt(digits);
    }

    private void property(String name, int number) {
        boolean isOn = number != 0;
        switch (name) {
            case "strike", "striked", "deleted" -> change(group.withStruck(isOn));
            case "v" -> change(group.withHidden(isOn));
            case "plain" -> change(group.withStruck(false).withHidden(false));
            case "uc" -> group = group.withFallback(Math.clamp(number, 0, 8));
            case "u" -> {
                append(Character.toString((char) number));
                skipped = group.fallback();
            }
            case "ansicpg" -> charset = codePage(number);
            case "bin" -> at = (int) Math.min(text.length(), at + (long) Math.max(0, number));
            default -> {
                // Formatting has no words.
            }
        }
    }

    /** Changes the state. What was read so far belongs to the old state. */
    private void change(Group next) {
        flush();
        group = next;
    }

    private Charset codePage(int number) {
        for (String name : new String[] {"windows-" + number, "x-windows-" + number, "Cp" + number}) {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return charset;
    }

    private void encoded(char c) {
        if (skipped > 0) {
            skipped--;
        } else if (group.isRead()) {
            bytes.write(c);
        }
    }

    private void append(String words) {
        flush();
        if (group.isRead()) {
            escape(words);
        }
    }

    private void markup(String words) {
        flush();
        if (group.isRead()) {
            out.append(words);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            String words = bytes.toString(charset);
            bytes.reset();
            escape(words);
        }
    }

    private void escape(String words) {
        strike(group.struck());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(c);
            }
        }
    }

    private void strike(boolean struck) {
        if (struck != isStruck) {
            out.append(struck ? "<s>" : "</s>");
            isStruck = struck;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
