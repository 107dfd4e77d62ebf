// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.store.ImportStore;

/**
 * Shows references whose target came later than the entry that holds them: as they stand in the store they point to
 * nothing. Asks the store only when an entry has such references, and not for more than {@value #MAX}.
 */
final class DanglingReferences {

    private static final int MAX = 100;

    /** A reference to one of our entries: their ids are UUIDs of version 7. */
    private static final Pattern OURS = Pattern.compile(
            "[A-Za-z]+/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(/_history/.*)?");

    private final ImportStore imports;

    DanglingReferences(ImportStore imports) {
        this.imports = imports;
    }

    /** The body with the references that have a target by now. */
    JsonObject resolve(Entry entry, Caller caller) {
        Set<String> dangling = new LinkedHashSet<>();
        collect(entry.body(), dangling);
        if (dangling.isEmpty()) {
            return entry.body();
        }
        Map<String, String> found = imports.resolve(entry.id(), dangling, caller);
        return found.isEmpty() ? entry.body() : (JsonObject) replace(entry.body(), found);
    }

    private static void collect(Json value, Set<String> dangling) {
        if (value instanceof JsonObject object) {
            object.string("reference")
                    .filter(text -> !text.startsWith("#") && !OURS.matcher(text).matches() && dangling.size() < MAX)
                    .ifPresent(dangling::add);
            for (int i = 0; i < object.size(); i++) {
                collect(object.valueAt(i), dangling);
            }
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, dangling));
        }
    }

    private static Json replace(Json value, Map<String, String> found) {
        if (value instanceof JsonObject object) {
            JsonObject.Builder copy = JsonObject.builder();
            for (int i = 0; i < object.size(); i++) {
                copy.put(object.nameAt(i), member(object.nameAt(i), object.valueAt(i), found));
            }
            return copy.build();
        }
        if (value instanceof JsonArray array) {
            List<Json> items = new ArrayList<>(array.size());
            array.forEach(item -> items.add(replace(item, found)));
            return JsonArray.of(items);
        }
        return value;
    }

    private static Json member(String name, Json value, Map<String, String> found) {
        boolean known = name.equals("reference") && value instanceof JsonString text && found.containsKey(text.value());
        return known ? new JsonString(found.get(((JsonString) value).value())) : replace(value, found);
    }
}
