// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.Category;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** How many entries of each kind some time has. For one thread. */
final class KindCounts {

    static final KindCounts NONE = new KindCounts();

    /** So many kinds are named where there is room. */
    static final int MOST = 5;

    private final Map<Category, Long> counts = new EnumMap<>(Category.class);

    void add(Category category, long count) {
        counts.merge(category, count, Long::sum);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The most frequent kinds with their numbers, each leading to its entries; and how many entries are of others.
     *
     * @param most so many kinds are named
     */
    void write(Html html, TimelineLink link, TimelineSpot spot, int most, Messages messages) {
        List<Map.Entry<Category, Long>> all = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        html.open("ul", "class", "kinds");
        int shown = all.size() <= most + 1 ? all.size() : most;
        for (Map.Entry<Category, Long> kind : all.subList(0, shown)) {
            html.open("li");
            String words = messages.get("timeline.kind", EntryWords.category(kind.getKey(), messages), kind.getValue());
            if (link.filter().type().isPresent()) {
                html.text(words);
            } else {
                html.link(link.ofKind(Addresses.kind(kind.getKey()), spot), words);
            }
            html.close();
        }
        long others = all.stream().skip(shown).mapToLong(Map.Entry::getValue).sum();
        if (others > 0) {
            html.element("li", null, messages.get("timeline.kind.others", others));
        }
        html.close();
    }
}
