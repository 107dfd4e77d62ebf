// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.FacetCount;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.search.lucene.analysis.WordScanner;

/** What sources are called when somebody asks: the index only has their ids. Safe for several threads. */
record SourceNames(SourceStore sources) {

    /** The counts with names as labels. A source that the store does not know keeps its id. */
    List<FacetCount> named(List<FacetCount> counts) {
        Map<SourceId, SourceRef> named = sources.named(
                counts.stream().map(count -> SourceId.parse(count.value())).toList());
        return counts.stream()
                .map(count -> {
                    SourceRef ref = named.get(SourceId.parse(count.value()));
                    return ref == null ? count : new FacetCount(count.value(), ref.label(), count.count());
                })
                .toList();
    }

    /** Ids of the sources of these records that have all these words in their name; none for no words. */
    Set<String> called(List<PersonScope> scopes, String words) {
        List<String> wanted = WordScanner.words(words);
        Set<String> ids = new HashSet<>();
        if (!wanted.isEmpty()) {
            for (PersonScope scope : scopes) {
                sources.of(scope.person()).stream()
                        .filter(ref -> WordScanner.words(ref.label()).containsAll(wanted))
                        .forEach(ref -> ids.add(ref.id().toString()));
            }
        }
        return ids;
    }
}
