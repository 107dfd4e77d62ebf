// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What plugins add to one entry.
 *
 * @param texts words that the plain search box finds
 * @param keywords words that are found exactly, by field
 */
public record ContributedFields(List<String> texts, Map<String, List<String>> keywords) {

    public static final ContributedFields NONE = new ContributedFields(List.of(), Map.of());

    public ContributedFields {
        texts = List.copyOf(texts);
        keywords = Map.copyOf(keywords);
    }

    /** Both together. */
    public ContributedFields plus(ContributedFields more) {
        if (this == NONE || more == NONE) {
            return this == NONE ? more : this;
        }
        List<String> allTexts = new ArrayList<>(texts);
        allTexts.addAll(more.texts);
        Map<String, List<String>> allKeywords = new TreeMap<>();
        for (ContributedFields each : List.of(this, more)) {
            each.keywords.forEach((name, words) -> allKeywords
                    .computeIfAbsent(name, unknown -> new ArrayList<>())
                    .addAll(words));
        }
        return new ContributedFields(allTexts, allKeywords);
    }
}
