// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/** Merges resources, each member as one statement and lists item by item. */
final class ResourceMerge {

    /** Says nothing that a person could choose by. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "versionId", "lastUpdated", "source");

    /** A narrative that was made of the other members. */
    private static final Set<String> MADE = Set.of("generated", "empty");

    private final Choices choices;

    ResourceMerge(Choices choices) {
        this.choices = choices;
    }

    /** @param path of the resource: empty, or ending in a dot */
    JsonObject merge(String path, JsonObject base, JsonObject mine, JsonObject theirs) {
        if (SameJson.same(base, theirs) || SameJson.same(mine, theirs)) {
            return mine;
        }
        if (SameJson.same(base, mine)) {
            return theirs;
        }
        JsonObject.Builder merged = JsonObject.builder();
        for (MemberUnit unit : MemberUnit.of(mine, theirs, base)) {
            JsonObject part = unit(path, unit, unit.of(base), unit.of(mine), unit.of(theirs));
            part.names().forEach(name -> merged.put(name, part.member(name)));
        }
        return merged.build();
    }

    private JsonObject unit(String path, MemberUnit unit, JsonObject base, JsonObject mine, JsonObject theirs) {
        if (SameJson.same(mine, theirs) || SameJson.same(base, theirs)) {
            return mine;
        }
        if (SameJson.same(base, mine) || BOOKKEEPING.contains(unit.label())) {
            return theirs;
        }
        String name = unit.names().getFirst();
        if (unit.isSingle() && Stream.of(base, mine, theirs).allMatch(part -> isList(part, name))) {
            return new ListMerge(this, choices, path, name).merge(base, mine, theirs);
        }
        if (name.equals("meta") && Stream.of(base, mine, theirs).allMatch(part -> isObject(part, name))) {
            JsonObject meta = merge(path + "meta.", base.object(name), mine.object(name), theirs.object(name));
            return JsonObject.EMPTY.with(name, meta);
        }
        if (name.equals("text") && isMade(mine) && isMade(theirs)) {
            return theirs;
        }
        return choices.choose(path + unit.label(), unit.element(mine, theirs), base, mine, theirs);
    }

    private static boolean isList(JsonObject part, String name) {
        return part.isEmpty() || part.member(name) instanceof JsonArray;
    }

    private static boolean isObject(JsonObject part, String name) {
        return part.isEmpty() || part.member(name) instanceof JsonObject;
    }

    private static boolean isMade(JsonObject part) {
        return part.object("text").string("status").filter(MADE::contains).isPresent();
    }
}
