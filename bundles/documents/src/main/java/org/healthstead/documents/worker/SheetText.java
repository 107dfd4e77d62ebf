// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import org.healthstead.documents.protocol.Failure;

/** Text of an office file while it is put together: lines, and cells with tabs between. */
final class SheetText {

    /** Characters of one file. */
    static final int MAX = 20_000_000;

    private final StringBuilder text = new StringBuilder();

    void add(String more) throws IOException {
        if (text.length() + more.length() > MAX) {
            throw new UnreadableException(Failure.UNPACKS_TOO_LARGE);
        }
        text.append(more);
    }

    /** Ends the line, without what stands at its end and cannot be seen. */
    void line() throws IOException {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        text.setLength(end);
        if (end > 0 && !text.substring(Math.max(0, end - 2)).equals("\n\n")) {
            add("\n");
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
