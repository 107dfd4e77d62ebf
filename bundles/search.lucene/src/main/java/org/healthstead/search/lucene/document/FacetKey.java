// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * What hits are counted by, in one doc value: one look-up for each hit instead of three. Text form
 * {@code source|year|type|label of the source}, so that neighbours share most of it.
 *
 * @param source id of the source
 * @param year of the entry's date, empty without date
 * @param type FHIR type
 * @param sourceLabel what a reader calls the source
 */
public record FacetKey(String source, String year, String type, String sourceLabel) {

    private static final char BAR = '|';
    private static final int PARTS = 4;
    private static final int MAX_LABEL = 200;

    public BytesRef bytes() {
        String label = sourceLabel.length() <= MAX_LABEL ? sourceLabel : sourceLabel.substring(0, MAX_LABEL);
        return new BytesRef((source + BAR + year + BAR + type + BAR + label).getBytes(StandardCharsets.UTF_8));
    }

    public static FacetKey parse(BytesRef bytes) {
        String[] parts = bytes.utf8ToString().split("\\|", PARTS);
        return new FacetKey(parts[0], parts[1], parts[2], parts[3]);
    }
}
