// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.search.RecordExtent.PractitionerExtent;
import org.healthstead.search.lucene.document.PractitionerNames;

/** Counts entries by who asked for them, did or wrote them. For one thread. */
final class PractitionerCounter {

    /**
     * Somebody with entries.
     *
     * @param extent the name and the count
     * @param terms by which the index has the entries
     */
    record Practitioner(PractitionerExtent extent, Set<String> terms) {}

    private static final class OfName {
        private final Map<String, Long> forms = new HashMap<>();
        private final Set<String> terms = new HashSet<>();
        private long count;

        private void add(String name, String term, long more) {
            forms.merge(name, more, Long::sum);
            terms.add(term);
            count += more;
        }

        private Practitioner practitioner() {
            String form = forms.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
            return new Practitioner(new PractitionerExtent(form, count), Set.copyOf(terms));
        }
    }

    private static final Comparator<Practitioner> MOST_FIRST = Comparator.comparingLong(
                    (Practitioner each) -> each.extent().count())
            .reversed()
            .thenComparing(each -> each.extent().name());

    private final Map<String, Long> counts = new HashMap<>();

    /** @param names of one entry, as the index keeps them */
    void add(String names, long count) {
        for (String name : names.split(String.valueOf(PractitionerNames.SEPARATOR))) {
            counts.merge(name, count, Long::sum);
        }
    }

    /** At most so many, the most frequent first. Whom nobody can name is left out. */
    List<Practitioner> most(int limit, EntryTitles titles) throws IOException {
        Map<String, OfName> byName = new HashMap<>();
        int looked = 0;
        for (Map.Entry<String, Long> count : mostFirst()) {
            Optional<EntryId> entry = PractitionerNames.entry(count.getKey());
            Optional<String> name = Optional.of(count.getKey());
            if (entry.isPresent()) {
                name = looked++ < limit ? titles.of(entry.get()) : Optional.empty();
            }
            if (name.isPresent()) {
                byName.computeIfAbsent(PractitionerNames.term(name.get()), none -> new OfName())
                        .add(name.get(), PractitionerNames.term(count.getKey()), count.getValue());
            }
        }
        return byName.values().stream()
                .map(OfName::practitioner)
                .sorted(MOST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Map.Entry<String, Long>> mostFirst() {
        List<Map.Entry<String, Long>> all = new ArrayList<>(counts.entrySet());
        all.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        return all;
    }
}
