// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.List;
import java.util.Map;

/**
 * What plugins add to one entry.
 *
 * @param texts words that the plain search box finds
 * @param keywords words that are found exactly, by field
 */
public record ExtraFields(List<String> texts, Map<String, List<String>> keywords) {

    public static final ExtraFields NONE = new ExtraFields(List.of(), Map.of());

    public ExtraFields {
        texts = List.copyOf(texts);
        keywords = Map.copyOf(keywords);
    }
}
