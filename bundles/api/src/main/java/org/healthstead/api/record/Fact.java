// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;

/**
 * One thing that happened or is so, with every entry that says it, as far as the caller may see them. It has no id of
 * its own: any of its entries names it.
 *
 * @param members the leading one first: the one that lists show; never empty
 * @param relations other facts that contradict it or may be the same
 */
public record Fact(List<FactMember> members, List<FactRelation> relations) {

    public Fact {
        members = List.copyOf(members);
        relations = List.copyOf(relations);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a fact that nobody says");
        }
    }

    /** The entry that lists show for all. */
    public EntryId lead() {
        return members.getFirst().entry();
    }

    /** How many sources say it, at least 1. */
    public int sources() {
        return (int)
                members.stream().map(member -> member.source().id()).distinct().count();
    }

    /** True when one entry says it and nothing else has to do with it. */
    public boolean isPlain() {
        return members.size() == 1 && relations.isEmpty();
    }

    public boolean has(FactRelation.Kind kind) {
        return relations.stream().anyMatch(relation -> relation.kind() == kind);
    }
}
