// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/** Merges the lists of one member. */
final class ListMerge {

    /** Items of these stand for themselves: what two people add does not change what the other one says. */
    private static final Set<String> ADDITIVE = Set.of("note", "identifier", "contained", "tag", "profile", "security");

    private final ResourceMerge resources;
    private final Choices choices;
    private final String path;
    private final String name;

    ListMerge(ResourceMerge resources, Choices choices, String path, String name) {
        this.resources = resources;
        this.choices = choices;
        this.path = path + name;
        this.name = name;
    }

    /** The parts hold this member alone, or nothing; they all differ. */
    JsonObject merge(JsonObject base, JsonObject mine, JsonObject theirs) {
        List<Json> before = items(base);
        List<Json> left = items(mine);
        List<Json> right = items(theirs);
        List<Json> merged;
        if (haveIds(before) && haveIds(left) && haveIds(right)) {
            merged = byId(before, left, right);
        } else if (before.size() == left.size() && left.size() == right.size()) {
            merged = byPosition(before, left, right);
        } else {
            merged = ItemSets.merge(before, left, right, ADDITIVE.contains(name));
        }
        return merged == null ? choices.choose(path, name, base, mine, theirs) : part(merged);
    }

    private List<Json> byPosition(List<Json> before, List<Json> left, List<Json> right) {
        if (repeats(before, left, right)) {
            return null;
        }
        List<Json> merged = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String item = path + "[" + i + "]";
            merged.addAll(item(item, List.of(before.get(i)), List.of(left.get(i)), List.of(right.get(i))));
        }
        return merged;
    }

    /** True when both have put the same item, but at different places: it would come twice. */
    private static boolean repeats(List<Json> before, List<Json> left, List<Json> right) {
        for (int i = 0; i < before.size(); i++) {
            for (int k = 0; k < before.size(); k++) {
                boolean isTwice = i != k
                        && SameJson.same(left.get(i), right.get(k))
                        && !SameJson.same(before.get(i), left.get(i))
                        && !SameJson.same(before.get(k), right.get(k));
                if (isTwice) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Json> byId(List<Json> before, List<Json> left, List<Json> right) {
        boolean isAddedByBoth = adds(before, left, right) && adds(before, right, left);
        if (isAddedByBoth && !ADDITIVE.contains(name)) {
            return null;
        }
        Set<String> ids = new LinkedHashSet<>();
        left.forEach(item -> ids.add(id(item)));
        right.forEach(item -> ids.add(id(item)));
        List<Json> merged = new ArrayList<>();
        for (String id : ids) {
            merged.addAll(item(path + "[#" + id + "]", with(before, id), with(left, id), with(right, id)));
        }
        return merged;
    }

    /** True when there is an item that neither the others have nor was there before. */
    private static boolean adds(List<Json> before, List<Json> items, List<Json> others) {
        return items.stream()
                .anyMatch(item -> with(before, id(item)).isEmpty()
                        && with(others, id(item)).isEmpty());
    }

    /** The lists hold one item, or none where it is missing. */
    private List<Json> item(String at, List<Json> before, List<Json> left, List<Json> right) {
        JsonArray base = JsonArray.of(before);
        JsonArray mine = JsonArray.of(left);
        JsonArray theirs = JsonArray.of(right);
        if (SameJson.same(mine, theirs) || SameJson.same(base, theirs)) {
            return left;
        }
        if (SameJson.same(base, mine)) {
            return right;
        }
        if (isResource(base) && isResource(mine) && isResource(theirs)) {
            return List.of(resources.merge(at + ".", base.firstObject(), mine.firstObject(), theirs.firstObject()));
        }
        return items(choices.choose(at, name, part(before), part(left), part(right)));
    }

    private static boolean isResource(JsonArray item) {
        return item.firstObject().has("resourceType");
    }

    private static boolean haveIds(List<Json> items) {
        Set<String> ids = new HashSet<>();
        return items.stream().allMatch(item -> id(item) != null && ids.add(id(item)));
    }

    private static String id(Json item) {
        return item instanceof JsonObject object ? object.string("id").orElse(null) : null;
    }

    private static List<Json> with(List<Json> items, String id) {
        return items.stream().filter(item -> id.equals(id(item))).toList();
    }

    private List<Json> items(JsonObject part) {
        List<Json> items = new ArrayList<>();
        part.array(name).forEach(items::add);
        return items;
    }

    /** A list without items is none. */
    private JsonObject part(List<Json> items) {
        return items.isEmpty() ? JsonObject.EMPTY : JsonObject.EMPTY.with(name, JsonArray.of(items));
    }
}
