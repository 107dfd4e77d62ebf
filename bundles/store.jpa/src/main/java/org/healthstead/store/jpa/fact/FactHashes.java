// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.FactKey;
import org.healthstead.api.record.FactRules;
import org.healthstead.platform.api.facts.FactNode;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes keyed hashes of keys, different for each person. Safe for several threads. */
@Component(service = FactHashes.class)
public final class FactHashes {

    private final KeyedHash hash;
    private final FactRules rules;

    @Activate
    public FactHashes(@Reference KeyedHash hash, @Reference FactRules rules) {
        this.hash = hash;
        this.rules = rules;
    }

    FactRules rules() {
        return rules;
    }

    /**
     * The keys of an entry.
     *
     * @param isSeveral false when only those are wanted that count within a source
     */
    Collection<FactNode.Key> of(int person, Entry entry, boolean isSeveral) {
        if (!isSeveral && !rules.isKeyedWithinSource(entry.projection())) {
            return List.of();
        }
        Map<Long, FactNode.Key> keys = new LinkedHashMap<>();
        for (FactKey key : rules.keys(entry.projection(), entry.body())) {
            if (isSeveral || key.isWithinSource()) {
                long meeting = number(person, key.meeting());
                long says = key.says().map(text -> number(person, text)).orElse(FactNode.SILENT);
                keys.putIfAbsent(meeting, new FactNode.Key(meeting, says, key.certainty(), key.isWithinSource()));
            }
        }
        return keys.values();
    }

    private long number(int person, String text) {
        return hash.number(KeyedHash.Use.FACT, person, text);
    }
}
