// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;

/** The form of a fact. */
final class FactJson {

    private FactJson() {}

    static JsonObject of(Fact fact, List<FactDecision> decisions) {
        return JsonObject.builder()
                .put("id", fact.lead().toString())
                .put("sources", fact.sources())
                .put(
                        "members",
                        JsonArray.of(
                                fact.members().stream().map(FactJson::member).toList()))
                .put(
                        "relations",
                        JsonArray.of(fact.relations().stream()
                                .map(FactJson::relation)
                                .toList()))
                .put(
                        "decisions",
                        JsonArray.of(decisions.stream().map(FactJson::decision).toList()))
                .build();
    }

    private static JsonObject member(FactMember member) {
        return JsonObject.builder()
                .put("entry", member.entry().toString())
                .put("source", JsonValues.source(member.source()))
                .put("standing", JsonValues.hyphened(member.standing()))
                .put("contrary", member.isContrary())
                .build();
    }

    private static JsonObject relation(FactRelation relation) {
        return JsonObject.builder()
                .put("entry", relation.entry().toString())
                .put("source", JsonValues.source(relation.source()))
                .put("kind", JsonValues.hyphened(relation.kind()))
                .build();
    }

    private static JsonObject decision(FactDecision decision) {
        return JsonObject.builder()
                .put("id", decision.id())
                .put("verdict", JsonValues.hyphened(decision.verdict()))
                .put(
                        "pairs",
                        JsonArray.of(decision.pairs().stream()
                                .map(pair -> JsonArray.ofStrings(List.of(
                                        pair.one().toString(), pair.other().toString())))
                                .toList()))
                .put("decidedBy", JsonValues.text(decision.decidedBy()))
                .put("decidedAt", decision.decidedAt().toString())
                .put("undoneBy", JsonValues.text(decision.undoneBy()))
                .put("undoneAt", JsonValues.text(decision.undoneAt()))
                .build();
    }
}
