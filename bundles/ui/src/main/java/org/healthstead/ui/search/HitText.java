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
 * @param quote empty when all that matched stands in the title
 */
record HitText(Snippet title, Optional<Snippet> quote) {

    /** @param passage that the search gave; often it begins with the title */
    static HitText of(String title, Snippet passage) {
        int at = passage.text().indexOf(title);
        List<TextSpan> inside = at < 0
                ? List.of()
                : passage.spans().stream()
                        .filter(span -> span.from() >= at && span.to() <= at + title.length())
                        .map(span -> new TextSpan(span.from() - at, span.to() - at))
                        .toList();
        boolean isAllInTitle =
                !inside.isEmpty() && inside.size() == passage.spans().size();
        boolean saysMore = !isAllInTitle
                && !passage.text().isBlank()
                && !passage.text().strip().equals(title);
        return new HitText(new Snippet(title, inside), saysMore ? Optional.of(passage) : Optional.empty());
    }
}
