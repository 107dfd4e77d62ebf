// SPDX-License-Identifier: Apache-2.0
package org.example.lastseen;

import java.util.Locale;
import java.util.Set;
import org.healthstead.api.record.Entry;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.api.search.FieldSink;
import org.osgi.service.component.annotations.Component;

/**
 * Adds a field to the search: {@code x.lastseen.with:adams} finds the visits that somebody of this name took part in.
 */
@Component
public final class VisitWords implements FieldContribution {

    @Override
    public Set<String> types() {
        return Set.of("Encounter");
    }

    @Override
    public void contribute(Entry entry, FieldSink fields) {
        for (String name : LastSeen.names(entry)) {
            for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    fields.keyword("x.lastseen.with", word);
                }
            }
        }
    }
}
