// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.healthstead.api.record.Entry;
import org.healthstead.api.search.FieldContribution;
import org.healthstead.api.search.FieldSink;
import org.healthstead.search.lucene.document.ExtraFields;
import org.healthstead.search.lucene.document.Fields;

/** One plugin's contribution with its strikes. Only the indexer's thread counts them. */
final class Contribution {

    private static final int MAX_STRIKES = 3;

    private final String key;
    private final Set<String> types;
    private final FieldContribution service;
    private int strikes;

    /** @param key the same for the same version of the same plugin at every start */
    Contribution(String key, FieldContribution service) {
        this.key = key;
        this.service = service;
        this.types = Set.copyOf(service.types());
    }

    String key() {
        return key;
    }

    Set<String> types() {
        return types;
    }

    FieldContribution service() {
        return service;
    }

    boolean isOn() {
        return strikes < MAX_STRIKES;
    }

    /** @return true when this was one too many */
    boolean strike() {
        strikes++;
        return !isOn();
    }

    /** What the plugin says about the entry; runs in a thread that may be given up. */
    ExtraFields ask(Entry entry) {
        Collected collected = new Collected();
        service.contribute(entry, collected);
        return collected.fields();
    }

    private static final class Collected implements FieldSink {
        private static final Pattern NAME = Pattern.compile("x\\.[a-z0-9_-]+(\\.[a-z0-9_-]+)+");
        private static final int MAX = 1_000;

        private final List<String> texts = new ArrayList<>();
        private final Map<String, List<String>> keywords = new TreeMap<>();
        private int count;

        @Override
        public void text(String words) {
            if (count++ < MAX) {
                texts.add(words.strip());
            }
        }

        @Override
        public void keyword(String name, String word) {
            String field = name.toLowerCase(Locale.ROOT);
            if (!NAME.matcher(field).matches()) {
                throw new IllegalArgumentException("A field of a plugin is named " + Fields.PLUGIN_PREFIX
                        + "<plugin>.<field>, lower case, not like this one of " + name.length() + " characters");
            }
            if (count++ < MAX && !word.isBlank()) {
                keywords.computeIfAbsent(field, unknown -> new ArrayList<>()).add(word);
            }
        }

        ExtraFields fields() {
            return new ExtraFields(texts, keywords);
        }
    }
}
