// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A {@code .cfg} file that people write, too: a value is changed where it stands, everything else stays as it is.
 * Immutable but for the file itself.
 */
final class CfgFile {

    private static final Pattern COMMENT = Pattern.compile("\\s*[#!].*");
    /** Who reads the file fills in {@code ${name}}, unless a backslash is before the brace. */
    private static final Pattern NOT_FILLED_IN = Pattern.compile("[\\\\{}]");

    private static final Pattern FILLED_IN = Pattern.compile("\\\\([\\\\{}])");
    private static final String END_OF_KEY = "=: \t\f";

    private final Path path;
    private final List<String> lines;

    private CfgFile(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    /** A file that is not there is empty. */
    static CfgFile read(Path path) throws IOException {
        return new CfgFile(
                path,
                Files.exists(path)
                        ? new ArrayList<>(Files.readAllLines(path, StandardCharsets.ISO_8859_1))
                        : new ArrayList<>());
    }

    /** What it says now. */
    Properties values() throws IOException {
        Properties values = new Properties();
        try {
            values.load(new StringReader(String.join("\n", lines)));
        } catch (IllegalArgumentException e) {
            throw new IOException("a malformed \\u in " + path.getFileName(), e);
        }
        values.replaceAll((key, value) -> FILLED_IN.matcher(value.toString()).replaceAll("$1"));
        return values;
    }

    /** The same file with a value; null takes the value out. */
    CfgFile with(String key, String value) {
        List<String> changed = new ArrayList<>();
        boolean isWritten = value == null;
        for (int i = 0; i < lines.size(); i++) {
            int last = lastOf(i);
            if (!key.equals(keyOf(String.join("\n", lines.subList(i, last + 1))))) {
                changed.addAll(lines.subList(i, last + 1));
            } else if (!isWritten) {
                changed.add(line(key, value));
                isWritten = true;
            }
            i = last;
        }
        if (!isWritten) {
            changed.add(line(key, value));
        }
        return new CfgFile(path, changed);
    }

    /** Index of the last line of the setting that begins at a line: one that ends in a backslash goes on. */
    private int lastOf(int first) {
        int last = first;
        while (!COMMENT.matcher(lines.get(first)).matches() && last + 1 < lines.size() && goesOn(lines.get(last))) {
            last++;
        }
        return last;
    }

    private static boolean goesOn(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Null for a comment and an empty line. */
    private static String keyOf(String text) {
        try {
            Properties one = new Properties();
            one.load(new StringReader(text));
            return one.isEmpty() ? null : one.stringPropertyNames().iterator().next();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String line(String key, String value) {
        return escape(key, END_OF_KEY + "#!") + " = "
                + escape(NOT_FILLED_IN.matcher(value).replaceAll("\\\\$0"), "");
    }

    private static String escape(String text, String special) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || special.indexOf(c) >= 0 || c == ' ' && i == 0) {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Replaces the file as a whole: after a power cut there is the old one or the new one. */
    void write() throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(fresh, bytes);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
