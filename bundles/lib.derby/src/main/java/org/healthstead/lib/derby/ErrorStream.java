// SPDX-License-Identifier: Apache-2.0
package org.healthstead.lib.derby;

import java.io.Writer;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Takes Derby's error stream line by line and hands it to whoever asked for it; nobody else ever sees it. Derby prints
 * decrypted pages there, so what nobody takes is dropped. One stream per engine, so one taker per JVM. Safe for several
 * threads.
 */
public final class ErrorStream {

    /** Value for the system property {@code derby.stream.error.method}. */
    public static final String METHOD = "org.healthstead.lib.derby.ErrorStream.open";

    private static final int MAX_LINE = 8_192;

    private static volatile Consumer<String> taker = line -> {};

    private ErrorStream() {}

    /** Called by Derby when its engine starts. */
    public static Writer open() {
        return new LineWriter();
    }

    /** From now on lines go to {@code lines}, which must not throw; they are cut at {@value #MAX_LINE} characters. */
    public static void sendTo(Consumer<String> lines) {
        taker = Objects.requireNonNull(lines, "lines");
    }

    /** From now on lines are dropped. */
    public static void drop() {
        taker = line -> {};
    }

    private static final class LineWriter extends Writer {

        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] text, int from, int length) {
            synchronized (lock) {
                for (int i = from; i < from + length; i++) {
                    add(text[i]);
                }
            }
        }

        private void add(char next) {
            if (next == '\n' || next == '\r') {
                if (!line.isEmpty()) {
                    taker.accept(line.toString());
                    line.setLength(0);
                }
            } else if (line.length() < MAX_LINE) {
                line.append(next);
            }
        }

        @Override
        public void flush() {
            // A line is handed over when it ends.
        }

        @Override
        public void close() {
            // Derby closes it with its engine and opens another with the next one.
        }
    }
}
