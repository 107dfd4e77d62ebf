// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * Compares two bodies of an entry, as far as a reader could care: without ids, the server's bookkeeping, and narratives
 * that are made of the other members.
 */
public final class BodyChanges {

    /** Says nothing about the person. */
    private static final Set<String> SILENT = Set.of("resourceType", "id", "meta", "implicitRules", "fhir_comments");

    private static final Set<String> MADE = Set.of("generated", "empty");

    /** What an item of a list is known by when its content has changed. */
    private static final List<String> NAMES = List.of("id", "linkId", "url", "code", "system", "type");

    private final List<BodyChange> changes = new ArrayList<>();
    private final String type;
    private final boolean isContained;

    private BodyChanges(String type, boolean isContained) {
        this.type = type;
        this.isContained = isContained;
    }

    /**
     * What {@code after} says otherwise than {@code before}, in the order of {@code after}; what it leaves out, last.
     */
    public static List<BodyChange> between(JsonObject before, JsonObject after) {
        return between(before, after, false);
    }

    private static List<BodyChange> between(JsonObject before, JsonObject after, boolean isContained) {
        String type = after.string("resourceType")
                .or(() -> before.string("resourceType"))
                .orElse("");
        BodyChanges found = new BodyChanges(type, isContained);
        found.compare(before, after);
        return List.copyOf(found.changes);
    }

    private void compare(JsonObject before, JsonObject after) {
        list(
                "security",
                before.object("meta").array("security"),
                after.object("meta").array("security"));
        for (MemberUnit unit : MemberUnit.of(after, before)) {
            if (!SILENT.contains(unit.label())) {
                unit(unit, unit.of(before), unit.of(after));
            }
        }
    }

    private void unit(MemberUnit unit, JsonObject before, JsonObject after) {
        String name = unit.names().getFirst();
        if (SameJson.same(before, after) || name.equals("text") && isMade(before) && isMade(after)) {
            return;
        }
        if (unit.isSingle() && isList(before, name) && isList(after, name)) {
            list(name, before.array(name), after.array(name));
        } else {
            add(unit.element(after, before), before, after);
        }
    }

    private static boolean isMade(JsonObject part) {
        return part.isEmpty()
                || part.object("text").string("status").filter(MADE::contains).isPresent();
    }

    private static boolean isList(JsonObject part, String name) {
        return part.isEmpty() || part.member(name) instanceof JsonArray;
    }

    private void list(String name, JsonArray before, JsonArray after) {
        List<Json> gone = ItemSets.minus(items(before), items(after));
        List<Json> come = ItemSets.minus(items(after), items(before));
        for (Json item : List.copyOf(come)) {
            counterpart(gone, item).ifPresent(earlier -> {
                gone.remove(earlier);
                come.remove(item);
                pair(name, earlier, item);
            });
        }
        while (gone.size() == come.size() && !gone.isEmpty()) {
            pair(name, gone.removeFirst(), come.removeFirst());
        }
        gone.forEach(item -> add(name, part(name, item), JsonObject.EMPTY));
        come.forEach(item -> add(name, JsonObject.EMPTY, part(name, item)));
    }

    private void pair(String name, Json before, Json after) {
        if (before instanceof JsonObject one && after instanceof JsonObject other && one.has("resourceType")) {
            changes.addAll(between(one, other, true));
        } else {
            add(name, part(name, before), part(name, after));
        }
    }

    /** The item that was there under the same name; empty when there is none, or several could be it. */
    private static Optional<Json> counterpart(List<Json> gone, Json item) {
        return NAMES.stream()
                .map(name -> item instanceof JsonObject object ? object.member(name) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(known -> {
                    List<Json> alike = gone.stream()
                            .filter(each -> each instanceof JsonObject object && isNamed(object, known))
                            .toList();
                    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
                });
    }

    private static boolean isNamed(JsonObject item, Json known) {
        return NAMES.stream()
                .map(item::member)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(name -> SameJson.same(name, known))
                .isPresent();
    }

    private static List<Json> items(JsonArray array) {
        List<Json> items = new ArrayList<>(array.size());
        array.forEach(items::add);
        return items;
    }

    private static JsonObject part(String name, Json item) {
        return JsonObject.EMPTY.with(name, JsonArray.of(item));
    }

    private void add(String name, JsonObject before, JsonObject after) {
        changes.add(new BodyChange(type, isContained, name, before, after));
    }
}
