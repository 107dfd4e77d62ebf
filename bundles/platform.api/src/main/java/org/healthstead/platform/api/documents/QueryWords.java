// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.util.List;
import org.healthstead.api.search.TextSpan;

/** Finds where the words of a search stand in a text, by the rules of the search. Safe for several threads. */
public interface QueryWords {

    /**
     * @param query as typed into the search
     * @param texts that the caller has read already
     * @return for each text the places that match, in order, not overlapping
     */
    List<List<TextSpan>> marks(String query, List<String> texts);
}
