// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cursors of the pages that led to the one that is shown: they stand in its address, so that there is a way back to
 * newer pages without a server that remembers. After many pages the first ones are dropped; then the way back ends at
 * the newest page.
 *
 * @param cursors oldest page last; empty on the first page
 */
public record CursorTrail(List<String> cursors) {

    private static final String SEPARATOR = ".";
    private static final int MOST = 20;

    public CursorTrail {
        cursors = List.copyOf(cursors);
    }

    /** Reads what {@link #text} wrote. */
    public static CursorTrail parse(Optional<String> text) {
        return new CursorTrail(text.map(all -> List.of(all.split("\\.", -1))).orElse(List.of()));
    }

    /** Where the page that is shown begins. */
    public Optional<String> cursor() {
        return cursors.isEmpty() ? Optional.empty() : Optional.of(cursors.getLast());
    }

    /** Of the next page. */
    public CursorTrail older(String cursor) {
        List<String> more = new ArrayList<>(cursors.subList(Math.max(0, cursors.size() - MOST + 1), cursors.size()));
        more.add(cursor);
        return new CursorTrail(more);
    }

    /** Of the page before. */
    public CursorTrail newer() {
        return new CursorTrail(cursors.subList(0, Math.max(0, cursors.size() - 1)));
    }

    /** For an address. */
    public String text() {
        return String.join(SEPARATOR, cursors);
    }
}
