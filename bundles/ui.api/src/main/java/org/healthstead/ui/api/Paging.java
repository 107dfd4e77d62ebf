// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Links between the pages of a list: newer, older, back to the newest. A page is addressed by the position of the last
 * line before it ({@link org.healthstead.api.record.EntryPage#next}) and not by a page number, so that nothing is
 * skipped or shown twice while entries are added.
 *
 * @param newest address of the first page; empty on that page
 * @param newer address of the previous page; empty when it is not known
 * @param older address of the next page; empty on the last page
 */
public record Paging(Optional<String> newest, Optional<String> newer, Optional<String> older) {

    public Paging {
        Objects.requireNonNull(newest, "newest");
        Objects.requireNonNull(newer, "newer");
        Objects.requireNonNull(older, "older");
    }

    /** Writes a {@code nav}. Writes nothing when there is only one page. */
    public void write(Html html, Messages messages) {
        if (newest.isEmpty() && newer.isEmpty() && older.isEmpty()) {
            return;
        }
        html.open("nav", "class", "pages", "aria-label", messages.get("paging"), "data-more", more(messages));
        newer.ifPresent(address -> way(html, "btn", "prev", address, messages.get("paging.newer")));
        older.ifPresent(address -> way(html, "btn", "next", address, messages.get("paging.older")));
        newest.filter(address -> !newer.filter(address::equals).isPresent())
                .ifPresent(address -> way(html, "btn plain", "first", address, messages.get("paging.newest")));
        html.close();
    }

    /** Said on paper, where no link leads on. */
    private String more(Messages messages) {
        return older.isPresent() ? messages.get("paging.more") : null;
    }

    private static void way(Html html, String look, String rel, String address, String words) {
        html.open("a", "class", look, "rel", rel, "href", address).text(words).close();
    }
}
