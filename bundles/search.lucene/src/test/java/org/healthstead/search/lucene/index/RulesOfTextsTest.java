// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.healthstead.api.record.KindContribution;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.kinds.CataloguedKinds;
import org.healthstead.platform.api.plugins.PluginFence;
import org.junit.jupiter.api.Test;

/** An index keeps by which rules texts were read: entries of a type are read again when they change. */
class RulesOfTextsTest {

    private final CataloguedKinds kinds = new CataloguedKinds();
    private final Contributions contributions =
            new Contributions(new PluginFence(Optional::empty), kinds, TestKinds.analytes());

    private Set<String> typesWithOtherRules(Map<String, Set<String>> before) {
        return contributions.now().entrySet().stream()
                .filter(now -> !before.containsKey(now.getKey()))
                .flatMap(now -> now.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void ofOneTypeChangeWithAPluginsKindOfThatType() {
        Map<String, Set<String>> before = contributions.now();
        KindContribution pollen = () -> List.of(
                "kind Basic.pollen\nsource http://example.org\nwhen code is pollen\n" + "---\ntext NOTE remark");
        kinds.bindContribution(pollen);
        assertEquals(Set.of("Basic"), typesWithOtherRules(before));
        assertNotEquals(before.keySet(), contributions.now().keySet());
        kinds.unbindContribution(pollen);
        assertEquals(before, contributions.now());
    }

    @Test
    void doNotChangeWithAColumn() {
        String kind = "kind Basic.pollen\nsource http://example.org\nwhen code is pollen\n";
        KindContribution without = () -> List.of(kind);
        kinds.bindContribution(without);
        Map<String, Set<String>> before = contributions.now();
        kinds.unbindContribution(without);
        kinds.bindContribution(() -> List.of(kind + "---\ncolumn date date\nfield note note note[].text"));
        assertEquals(before, contributions.now());
    }
}
