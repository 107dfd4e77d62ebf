// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * Where a value stands within a FHIR element, so that it can be read and replaced while everything around it stays as
 * it came. Immutable.
 */
interface Place {

    String URL = "url";

    /** The value; null when there is none. */
    Json get(JsonObject element);

    /** The element with that value; null takes the value out. */
    JsonObject put(JsonObject element, Json value);

    /** A place within the object that stands here. An object that becomes empty goes as well. */
    default Place then(Place inner) {
        Place outer = this;
        return new Place() {
            @Override
            public Json get(JsonObject element) {
                return outer.get(element) instanceof JsonObject object ? inner.get(object) : null;
            }

            @Override
            public JsonObject put(JsonObject element, Json value) {
                JsonObject object = outer.get(element) instanceof JsonObject known ? known : JsonObject.EMPTY;
                JsonObject changed = inner.put(object, value);
                return outer.put(element, changed.isEmpty() ? null : changed);
            }
        };
    }

    /** The element itself. */
    static Place self() {
        return new Place() {
            @Override
            public Json get(JsonObject element) {
                return element;
            }

            @Override
            public JsonObject put(JsonObject element, Json value) {
                return value instanceof JsonObject object ? object : JsonObject.EMPTY;
            }
        };
    }

    static Place member(String name) {
        return new Place() {
            @Override
            public Json get(JsonObject element) {
                return element.member(name);
            }

            @Override
            public JsonObject put(JsonObject element, Json value) {
                return value == null ? element.without(name) : element.with(name, value);
            }
        };
    }

    /** The first object of an array. */
    static Place first(String array) {
        return new Item(array, items -> items.isEmpty() ? -1 : 0, Optional.empty());
    }

    /** The first extension of that address. */
    static Place extension(String url) {
        return new Item("extension", items -> indexOf(items, url), Optional.of(url));
    }

    private static int indexOf(JsonArray items, String url) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonObject item
                    && item.string(URL).filter(url::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Says which item of an array it is; -1 for none. */
    @FunctionalInterface
    interface Choice {
        int of(JsonArray items);
    }

    /**
     * One item of an array.
     *
     * @param array name of the member
     * @param choice of the item
     * @param url that a new item gets, and that does not count as content
     */
    record Item(String array, Choice choice, Optional<String> url) implements Place {

        @Override
        public Json get(JsonObject element) {
            JsonArray items = element.array(array);
            int at = choice.of(items);
            return at < 0 ? null : items.get(at);
        }

        @Override
        public JsonObject put(JsonObject element, Json value) {
            JsonArray before = element.array(array);
            List<Json> items = new ArrayList<>();
            before.forEach(items::add);
            int at = choice.of(before);
            if (isNothing(value)) {
                if (at >= 0) {
                    items.remove(at);
                }
            } else if (at >= 0) {
                items.set(at, value);
            } else {
                items.add(named((JsonObject) value));
            }
            return items.isEmpty() ? element.without(array) : element.with(array, JsonArray.of(items));
        }

        private boolean isNothing(Json value) {
            return !(value instanceof JsonObject object)
                    || object.isEmpty()
                    || url.isPresent() && object.size() == 1 && object.has(URL);
        }

        private JsonObject named(JsonObject value) {
            if (url.isEmpty() || value.has(URL)) {
                return value;
            }
            JsonObject.Builder named = JsonObject.builder().put(URL, url.get());
            value.names().forEach(name -> named.put(name, value.member(name)));
            return named.build();
        }
    }
}
