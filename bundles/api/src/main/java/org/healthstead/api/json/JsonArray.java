// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A JSON array. Immutable. */
public final class JsonArray implements Json, Iterable<Json> {

    public static final JsonArray EMPTY = new JsonArray(new Json[0]);

    private final Json[] items;

    /** Keeps the array itself, not a copy: callers within the package must not change it afterwards. */
    JsonArray(Json[] items) {
        this.items = items;
    }

    public static JsonArray of(Collection<? extends Json> items) {
        return items.isEmpty() ? EMPTY : new JsonArray(items.toArray(Json[]::new));
    }

    public static JsonArray of(Json... items) {
        return of(List.of(items));
    }

    public static JsonArray ofStrings(Collection<String> items) {
        return of(items.stream().map(JsonString::new).toList());
    }

    public int size() {
        return items.length;
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    /** @throws IndexOutOfBoundsException when there is no such item */
    public Json get(int index) {
        return items[index];
    }

    /** The items that are objects, in order; others are left out. */
    public List<JsonObject> objects() {
        List<JsonObject> objects = new ArrayList<>(items.length);
        for (Json item : items) {
            if (item instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** The items that are strings, in order; others are left out. */
    public List<String> strings() {
        List<String> strings = new ArrayList<>(items.length);
        for (Json item : items) {
            if (item instanceof JsonString string) {
                strings.add(string.value());
            }
        }
        return strings;
    }

    /** The first item that is an object, or {@link JsonObject#EMPTY}. */
    public JsonObject firstObject() {
        for (Json item : items) {
            if (item instanceof JsonObject object) {
                return object;
            }
        }
        return JsonObject.EMPTY;
    }

    @Override
    public Iterator<Json> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < items.length;
            }

            @Override
            public Json next() {
                if (next >= items.length) {
                    throw new NoSuchElementException();
                }
                return items[next++];
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray array && Arrays.equals(items, array.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
        return JsonCodec.toText(this);
    }
}
