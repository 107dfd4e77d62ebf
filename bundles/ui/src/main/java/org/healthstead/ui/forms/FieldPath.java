// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FormField;

/**
 * Where a field's value stands in a body, and how another is put in its place while everything around it stays as it
 * is. The path is that of {@link FormField#path}; besides, {@code component[SYSTEM|CODE|WORDS]} is the item of a list
 * whose {@code code} is that one, with the words of its system, and {@code item[linkId=1]} the one whose {@code linkId}
 * is 1. Immutable.
 */
final class FieldPath {

    /**
     * @param name of the member
     * @param isList whether FHIR has it as a list
     * @param key of the item that is meant; empty for the first item
     */
    private record Step(String name, boolean isList, Optional<ItemKey> key) {}

    private final List<Step> steps;
    /** Index of the step whose items are the values of a repeated field; -1 for a field with one value. */
    private final int spread;

    private FieldPath(List<Step> steps, int spread) {
        this.steps = steps;
        this.spread = spread;
    }

    static FieldPath of(FormField field) {
        return of(field.path(), field.isRepeated());
    }

    static FieldPath of(String path, boolean isRepeated) {
        List<Step> steps = new ArrayList<>();
        int spread = -1;
        for (String part : split(path)) {
            int bracket = part.indexOf('[');
            String name = bracket < 0 ? part : part.substring(0, bracket);
            if (bracket >= 0) {
                spread = steps.size();
            }
            Optional<ItemKey> key = ItemKey.parse(part.substring(bracket + 1).replace("]", ""));
            steps.add(new Step(name, bracket >= 0, bracket < 0 ? Optional.empty() : key));
        }
        return new FieldPath(List.copyOf(steps), isRepeated ? spread : -1);
    }

    /** Codes may have dots. */
    private static String[] split(String path) {
        return path.split("\\.(?![^\\[]*\\])");
    }

    /** The path with another last member: {@code valueString} in the place of {@code valueQuantity}. */
    FieldPath withLast(String name) {
        List<Step> other = new ArrayList<>(steps);
        Step last = other.removeLast();
        other.add(new Step(name, last.isList(), last.key()));
        return new FieldPath(List.copyOf(other), spread);
    }

    /** Name of the last member. */
    String last() {
        return steps.getLast().name();
    }

    /** The code of the item of a list that is meant, as {@code system|code}; empty for any other path. */
    Optional<String> code() {
        return steps.stream()
                .flatMap(step -> step.key().stream())
                .filter(key -> key.coding().isPresent())
                .map(ItemKey::text)
                .findFirst();
    }

    /** True when the value stands in another member than one of the resource. */
    boolean isDeep() {
        return steps.size() > 1;
    }

    /** Name of the first member. */
    String first() {
        return steps.getFirst().name();
    }

    /**
     * The values, as many as there are items for a repeated field, else one; null where an item or the entry has none.
     */
    List<Json> read(JsonObject body) {
        List<Json> values = new ArrayList<>();
        read(body, 0, values);
        if (values.isEmpty() && spread < 0) {
            values.add(null);
        }
        return values;
    }

    private void read(JsonObject holder, int at, List<Json> values) {
        Step step = steps.get(at);
        Json member = holder.member(step.name());
        if (!step.isList()) {
            inside(member, at, values);
        } else if (at == spread) {
            for (Json item : items(member)) {
                int before = values.size();
                inside(item, at, values);
                if (values.size() == before) {
                    values.add(null);
                }
            }
        } else {
            JsonArray items = items(member);
            int index = index(items, step);
            inside(index < items.size() ? items.get(index) : null, at, values);
        }
    }

    private void inside(Json value, int at, List<Json> values) {
        if (at == steps.size() - 1) {
            values.add(value);
        } else if (value instanceof JsonObject object) {
            read(object, at + 1, values);
        }
    }

    /** The object in which the last member stands; empty when there is none. */
    JsonObject holder(JsonObject body) {
        JsonObject here = body;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            Json member = here.member(step.name());
            if (step.isList()) {
                JsonArray items = items(member);
                int index = index(items, step);
                member = index < items.size() ? items.get(index) : null;
            }
            here = member instanceof JsonObject object ? object : JsonObject.EMPTY;
        }
        return here;
    }

    /** False when the body has something else at the path than FHIR has: a form must not write over it. */
    boolean fits(JsonObject body) {
        JsonObject here = body;
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            Json member = here.member(step.name());
            boolean isLast = at == steps.size() - 1;
            if (member == null) {
                return true;
            }
            if (step.isList() != (member instanceof JsonArray)) {
                return false;
            }
            if (step.isList()) {
                JsonArray items = (JsonArray) member;
                int index = index(items, step);
                member = index < items.size() ? items.get(index) : null;
            }
            if (!isLast && member != null && !(member instanceof JsonObject)) {
                return false;
            }
            here = member instanceof JsonObject object ? object : JsonObject.EMPTY;
        }
        return true;
    }

    /**
     * A body with other values.
     *
     * @param values as {@link #read} gives them, and more for further items; null takes one away. What gets empty by
     *     that goes with it
     */
    JsonObject write(JsonObject body, List<Json> values) {
        return write(body, 0, values);
    }

    private JsonObject write(JsonObject holder, int at, List<Json> values) {
        Step step = steps.get(at);
        if (!step.isList()) {
            return put(holder, step.name(), replaced(holder.member(step.name()), at, values));
        }
        JsonArray items = items(holder.member(step.name()));
        List<Json> changed = at == spread ? spread(items, at, values) : single(items, step, at, values);
        return put(holder, step.name(), changed.isEmpty() ? null : JsonArray.of(changed));
    }

    private List<Json> spread(JsonArray items, int at, List<Json> values) {
        List<Json> changed = new ArrayList<>();
        for (int i = 0; i < Math.max(items.size(), values.size()); i++) {
            Json item = i < items.size() ? items.get(i) : null;
            Json now = i < values.size() ? replaced(item, at, Collections.singletonList(values.get(i))) : item;
            if (now != null) {
                changed.add(now);
            }
        }
        return changed;
    }

    private List<Json> single(JsonArray items, Step step, int at, List<Json> values) {
        List<Json> changed = new ArrayList<>();
        items.forEach(changed::add);
        int index = index(items, step);
        Json item = index < items.size() ? items.get(index) : null;
        Json now = replaced(item, at, values);
        if (step.key().isPresent() && now instanceof JsonObject object) {
            now = step.key().get().marked(object);
        }
        if (index == changed.size()) {
            if (now != null) {
                changed.add(now);
            }
        } else if (now == null) {
            changed.remove(index);
        } else {
            changed.set(index, now);
        }
        return changed;
    }

    private Json replaced(Json before, int at, List<Json> values) {
        if (at == steps.size() - 1) {
            return values.getFirst();
        }
        JsonObject now = write(before instanceof JsonObject object ? object : JsonObject.EMPTY, at + 1, values);
        return now.isEmpty() ? null : now;
    }

    private static JsonObject put(JsonObject holder, String name, Json value) {
        return value == null ? holder.without(name) : holder.with(name, value);
    }

    private static JsonArray items(Json member) {
        return member instanceof JsonArray array ? array : JsonArray.EMPTY;
    }

    /** The place of the item that is meant, or the place after the last one. */
    private static int index(JsonArray items, Step step) {
        if (step.key().isEmpty()) {
            return 0;
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonObject object && step.key().get().isOf(object)) {
                return i;
            }
        }
        return items.size();
    }
}
