// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object. Keeps its members in the order in which they were written. Immutable.
 *
 * <p>{@link #object} and {@link #array} never return null, so a path can be walked without checks:
 * {@code body.object("code").array("coding").firstObject().string("display")}.
 *
 * <p>Members are kept in two flat arrays that are searched from the start. FHIR objects are small, so this is faster
 * than a map and takes far less memory.
 */
public final class JsonObject implements Json {

    public static final JsonObject EMPTY = new JsonObject(new String[0], new Json[0]);

    private final String[] names;
    private final Json[] values;

    /** Keeps the arrays themselves, not copies: callers within the package must not change them afterwards. */
    JsonObject(String[] names, Json[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Reads one JSON object.
     *
     * @throws JsonException in the same cases as {@link Json#parse(byte[])}, and when the value is not an object
     */
    public static JsonObject parse(byte[] utf8) {
        return JsonCodec.requireObject(Json.parse(utf8));
    }

    /** Like {@link #parse(byte[])}, for a text that is already a string. */
    public static JsonObject parse(String text) {
        return JsonCodec.requireObject(Json.parse(text));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** An object with the members of {@code map}, in its iteration order. */
    public static JsonObject of(Map<String, ? extends Json> map) {
        Builder builder = builder();
        map.forEach(builder::put);
        return builder.build();
    }

    public int size() {
        return names.length;
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    /** Member names in their order; an unmodifiable view. */
    public List<String> names() {
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    /** The name at a position, {@code 0 <= index < size()}. */
    public String nameAt(int index) {
        return names[index];
    }

    /** The value at a position, {@code 0 <= index < size()}. */
    public Json valueAt(int index) {
        return values[index];
    }

    /** The member with that name, or null when there is none. */
    public Json member(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    /** Like {@link #member(String)}. The name is a part of {@code text}, which is compared in place and not copied. */
    Json member(String text, int from, int to) {
        int length = to - from;
        for (int i = 0; i < names.length; i++) {
            if (names[i].length() == length && text.startsWith(names[i], from)) {
                return values[i];
            }
        }
        return null;
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The content of a string member; empty when it is missing or not a string. */
    public Optional<String> string(String name) {
        return member(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The object with that name, or {@link #EMPTY} when it is missing or not an object. */
    public JsonObject object(String name) {
        return member(name) instanceof JsonObject object ? object : EMPTY;
    }

    /** The array with that name, or {@link JsonArray#EMPTY} when it is missing or not an array. */
    public JsonArray array(String name) {
        return member(name) instanceof JsonArray array ? array : JsonArray.EMPTY;
    }

    /** A copy in which the member has the given value. It stays where it was, or comes last when it is new. */
    public JsonObject with(String name, Json value) {
        int index = indexOf(name);
        if (index >= 0) {
            Json[] changed = values.clone();
            changed[index] = value;
            return new JsonObject(names, changed);
        }
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        Json[] moreValues = Arrays.copyOf(values, values.length + 1);
        moreNames[names.length] = name;
        moreValues[values.length] = value;
        return new JsonObject(moreNames, moreValues);
    }

    public JsonObject with(String name, String value) {
        return with(name, new JsonString(value));
    }

    /** A copy without that member, or this object when it has no such member. */
    public JsonObject without(String name) {
        if (!has(name)) {
            return this;
        }
        Builder builder = builder();
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(name)) {
                builder.put(names[i], values[i]);
            }
        }
        return builder.build();
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** True when both have the same members in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object
                && Arrays.equals(names, object.names)
                && Arrays.equals(values, object.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return JsonCodec.toText(this);
    }

    /** Collects members in order. Not safe for several threads. */
    public static final class Builder {

        private final List<String> names = new ArrayList<>();
        private final List<Json> values = new ArrayList<>();

        private Builder() {}

        /** Adds a member. A null value is left out. The same name must not be added twice. */
        public Builder put(String name, Json value) {
            if (value != null) {
                names.add(name);
                values.add(value);
            }
            return this;
        }

        public Builder put(String name, String value) {
            return value == null ? this : put(name, new JsonString(value));
        }

        public Builder put(String name, long value) {
            return put(name, JsonNumber.of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, JsonBoolean.of(value));
        }

        public JsonObject build() {
            return new JsonObject(names.toArray(String[]::new), values.toArray(Json[]::new));
        }
    }
}
