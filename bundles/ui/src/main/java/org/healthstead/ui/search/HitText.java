// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.search;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;

/**
 * The words of a hit: its title with what matched in it, and a passage below it where that says more.
 *
 * @param title never empty
 * @param quote empty when all that matched stands in the title; does not repeat a title that it began with
 */
record HitText(Snippet title, Optional<Snippet> quote) {

    /** Stands between the parts of an entry's text. */
    private static final String BETWEEN = " · ";

    /** @param passage that the search gave; often it begins with the title */
    static HitText of(String title, Snippet passage) {
        int at = passage.text().indexOf(title);
        Snippet marked = at < 0 ? new Snippet(title, List.of()) : part(passage, at, at + title.length());
        int found = passage.spans().size();
        boolean saysMore = found == 0 || marked.spans().size() < found;
        return new HitText(
                marked,
                Optional.of(rest(passage, marked))
                        .filter(rest -> saysMore && !rest.text().isBlank()));
    }

    private static Snippet rest(Snippet passage, Snippet title) {
        String text = passage.text();
        if (text.strip().equals(title.text())) {
            return Snippet.EMPTY;
        }
        if (!text.startsWith(title.text() + BETWEEN)) {
            return passage;
        }
        Snippet rest = part(passage, title.text().length() + BETWEEN.length(), text.length());
        // A match that reaches over the end of the title can be shown in the whole passage only.
        boolean isComplete =
                rest.spans().size() + title.spans().size() == passage.spans().size();
        return isComplete ? rest : passage;
    }

    private static Snippet part(Snippet whole, int from, int to) {
        List<TextSpan> spans = whole.spans().stream()
                .filter(span -> span.from() >= from && span.to() <= to)
                .map(span -> new TextSpan(span.from() - from, span.to() - from))
                .toList();
        return new Snippet(whole.text().substring(from, to), spans);
    }
}
