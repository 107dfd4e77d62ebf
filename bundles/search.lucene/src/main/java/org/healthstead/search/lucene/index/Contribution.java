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
import org.healthstead.platform.api.plugins.FencedService;
import org.healthstead.search.lucene.document.ContributedFields;
import org.healthstead.search.lucene.document.Fields;

/** One plugin's contribution; asked in a thread of the fence only. */
final class Contribution {

    private final String key;
    private final Set<String> types;
    private final FieldContribution service;
    private final FencedService fenced;

    /** Entries were indexed without its words, because it took too long. */
    private volatile boolean missed;

    Contribution(String key, FieldContribution service, Set<String> types, FencedService fenced) {
        this.key = key;
        this.service = service;
        this.types = types;
        this.fenced = fenced;
    }

    /** The same for the same version of the same plugin at every start. */
    String key() {
        return key;
    }

    Set<String> types() {
        return types;
    }

    boolean is(FieldContribution other) {
        return service == other;
    }

    /** Whose fault it is. */
    Class<?> type() {
        return service.getClass();
    }

    FencedService fenced() {
        return fenced;
    }

    boolean hasMissed() {
        return missed;
    }

    void miss() {
        missed = true;
    }

    /** What the plugin says about the entry. */
    ContributedFields ask(Entry entry) {
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

        ContributedFields fields() {
            return new ContributedFields(texts, keywords);
        }
    }
}
