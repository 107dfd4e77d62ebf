// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;

/**
 * A piece of an entry's text with the places that matched: offsets, never markup.
 *
 * @param text plain text, untrusted: escape it before showing
 * @param spans in order, without overlap, within the text; may be empty
 */
public record Snippet(String text, List<TextSpan> spans) {

    public static final Snippet EMPTY = new Snippet("", List.of());

    public Snippet {
        Objects.requireNonNull(text, "text");
        spans = List.copyOf(spans);
    }
}
