// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;

/**
 * A passage of an entry's text, with the places that matched. Has offsets and never markup.
 *
 * @param text plain text, untrusted: escape it before showing
 * @param spans the places that matched, in order, not overlapping; may be empty
 */
public record Snippet(String text, List<TextSpan> spans) {

    public static final Snippet EMPTY = new Snippet("", List.of());

    public Snippet {
        Objects.requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }
}
