// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.EntryId;

/**
 * Rewrites the references of a resource that mean an item of the same file into {@code Type/ourId}. One walk through
 * the tree finds dates that no calendar has, too, and weighs the resource.
 *
 * <p>FHIR keeps a reference in the member {@code reference} of an object. An Attachment's {@code url} is rewritten when
 * it means a Binary of the file. Canonical addresses ({@code url} of definitions and extensions, {@code instantiates},
 * profiles) name a definition wherever it is kept, and stay. What means nothing in the file stays exactly as it came.
 * Not safe for several threads.
 */
final class ReferenceLinker {

    private static final int NODE_WEIGHT = 56;
    private static final int UUID_LENGTH = 36;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ItemTable items;
    private final NameTable.Lookup lookup;
    private final EntryIds ids;
    private BiConsumer<String, String> badDates;
    private long weight;
    private int document;

    ReferenceLinker(ItemTable items, EntryIds ids) {
        this.items = items;
        this.lookup = items.lookup();
        this.ids = ids;
    }

    /** The id of an item: the known entry's, or a new one. */
    EntryId idOf(int item) {
        EntryId known = items.knownId(item);
        return known == null ? ids.at(item) : known;
    }

    /**
     * @param id becomes the resource's own
     * @param document whose ids its references belong to; 0 for the file itself
     * @param badDates gets member and text of each date that cannot be
     */
    JsonObject link(JsonObject body, EntryId id, int document, BiConsumer<String, String> badDates) {
        this.document = document;
        this.badDates = badDates;
        this.weight = 0;
        return object(body, "").with("id", id.toString());
    }

    /** About how many bytes of memory the resource linked last takes. */
    long weight() {
        return weight;
    }

    private JsonObject object(JsonObject object, String parent) {
        JsonObject linked = object;
        weight += NODE_WEIGHT;
        for (int i = 0; i < object.size(); i++) {
            Json value = object.valueAt(i);
            Json changed = value(object.nameAt(i), value, parent);
            if (changed != value) {
                linked = linked.with(object.nameAt(i), changed);
            }
        }
        return linked;
    }

    private Json value(String name, Json value, String parent) {
        return switch (value) {
            case JsonString string -> string(name, string, parent);
            case JsonObject object -> object(object, name);
            case JsonArray array -> array(name, array, parent);
            case JsonNumber number -> {
                weight += NODE_WEIGHT + number.lexeme().length();
                yield number;
            }
            default -> value;
        };
    }

    private Json array(String name, JsonArray array, String parent) {
        List<Json> changedItems = null;
        weight += NODE_WEIGHT;
        for (int i = 0; i < array.size(); i++) {
            Json item = array.get(i);
            Json changed = value(name, item, parent);
            if (changed != item) {
                if (changedItems == null) {
                    changedItems = copy(array);
                }
                changedItems.set(i, changed);
            }
        }
        return changedItems == null ? array : JsonArray.of(changedItems);
    }

    private static List<Json> copy(JsonArray array) {
        List<Json> items = new ArrayList<>(array.size());
        array.forEach(items::add);
        return items;
    }

    private Json string(String name, JsonString string, String parent) {
        String text = string.value();
        weight += NODE_WEIGHT + text.length();
        if (name.equals("reference")) {
            String linked = linked(text);
            return linked == null ? string : new JsonString(linked);
        }
        if (name.equals("url") && !parent.isEmpty() && !parent.endsWith("xtension")) {
            int item = find(text);
            return item == NameTable.NONE || !items.type(item).equals("Binary")
                    ? string
                    : new JsonString("Binary/" + idOf(item));
        }
        if (FhirDates.isImpossible(name, text)) {
            badDates.accept(name, text);
        }
        return string;
    }

    /** The reference to the item that a text means; null when it means none. */
    private String linked(String reference) {
        int mark = reference.indexOf('#');
        if (mark == 0) {
            return null;
        }
        int item = find(reference);
        if (item != NameTable.NONE) {
            return items.type(item) + '/' + idOf(item);
        }
        String whole = mark < 0 ? reference : reference.substring(0, mark);
        int history = whole.indexOf("/_history/");
        String target = history < 0 ? whole : whole.substring(0, history);
        item = target.length() == reference.length() ? NameTable.NONE : find(target);
        if (item == NameTable.NONE) {
            item = byUniqueId(target);
        }
        String fragment = mark < 0 ? "" : reference.substring(mark);
        return item == NameTable.NONE ? null : items.type(item) + '/' + idOf(item) + fragment;
    }

    /** An item that is left out has no id of ours. */
    private int find(String reference) {
        int item = lookup.find(reference, document);
        return item == NameTable.NONE || items.isLeftOut(item) ? NameTable.NONE : item;
    }

    /** A UUID means the same thing on every server, so the address before it does not matter. */
    private int byUniqueId(String target) {
        if (!target.startsWith("http") || target.length() < UUID_LENGTH + 2) {
            return NameTable.NONE;
        }
        int beforeId = target.lastIndexOf('/');
        int beforeType = target.lastIndexOf('/', beforeId - 1);
        return beforeType < 0 || !UUID.matcher(target.substring(beforeId + 1)).matches()
                ? NameTable.NONE
                : find(target.substring(beforeType + 1));
    }
}
