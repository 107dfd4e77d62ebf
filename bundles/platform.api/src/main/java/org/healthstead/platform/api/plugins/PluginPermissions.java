// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.platform.api.access.Operation;

/**
 * What a plugin may do with records: what it asks for in its manifest, or what a person has allowed of that. On screen
 * it has that of what whoever looks may do, and writes only when they press a button of it; at times of its own it has
 * what a person has allowed. Immutable.
 *
 * <p>In the manifest header {@value #HEADER}:
 *
 * <pre>{@code
 * Healthstead-Permissions: records.read;categories="immunizations,visits",records.write;categories=immunizations,schedule
 * }</pre>
 *
 * Without {@code categories} a clause means all of them. Nothing is given that is not asked for.
 *
 * @param read parts of a record that it may read and search
 * @param write parts of a record to which it may add entries, and correct them
 * @param schedule whether it may work at times of its own
 */
public record PluginPermissions(Set<AccessCategory> read, Set<AccessCategory> write, boolean schedule) {

    /** Name of the manifest header. */
    public static final String HEADER = "Healthstead-Permissions";

    public static final PluginPermissions NONE = new PluginPermissions(Set.of(), Set.of(), false);

    private static final String READ = "records.read";
    private static final String WRITE = "records.write";
    private static final String SCHEDULE = "schedule";

    private static final Map<Operation, String> CLAUSES = Map.of(
            Operation.READ, READ,
            Operation.SEARCH, READ,
            Operation.CREATE, WRITE,
            Operation.UPDATE, WRITE);

    public PluginPermissions {
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(write, "write");
        read = Set.copyOf(read);
        write = Set.copyOf(write);
    }

    /**
     * One clause of the text.
     *
     * @param name {@code records.read}, {@code records.write} or {@code schedule}
     * @param categories names of {@link AccessCategory} in small letters with hyphens, separated by commas; empty for
     *     all
     * @throws IllegalArgumentException names what is not known
     */
    public PluginPermissions with(String name, String categories) {
        return switch (name) {
            case READ -> new PluginPermissions(union(read, parse(categories)), write, schedule);
            case WRITE -> new PluginPermissions(read, union(write, parse(categories)), schedule);
            case SCHEDULE -> new PluginPermissions(read, write, true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Reads {@link #toJson}; what is not known is left out. */
    public static PluginPermissions of(JsonObject json) {
        return new PluginPermissions(
                known(json.array(READ)),
                known(json.array(WRITE)),
                json.member(SCHEDULE) instanceof JsonBoolean flag && flag.value());
    }

    private static Set<AccessCategory> known(JsonArray names) {
        return names.strings().stream().flatMap(name -> find(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code {"records.read":["immunizations"],"records.write":[],"schedule":true}}. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put(READ, words(read))
                .put(WRITE, words(write))
                .put(SCHEDULE, schedule)
                .build();
    }

    private static JsonArray words(Set<AccessCategory> categories) {
        return JsonArray.ofStrings(
                categories.stream().sorted().map(PluginPermissions::word).toList());
    }

    /** Only what it may read. */
    public PluginPermissions reading() {
        return new PluginPermissions(read, Set.of(), false);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** What both allow. */
    public PluginPermissions and(PluginPermissions other) {
        return new PluginPermissions(
                intersection(read, other.read), intersection(write, other.write), schedule && other.schedule);
    }

    /** Whether everything of the other is in it. */
    public boolean covers(PluginPermissions other) {
        return and(other).equals(other);
    }

    /** The parts of a record with which it may do this. */
    public Set<AccessCategory> categories(Operation operation) {
        return switch (CLAUSES.getOrDefault(operation, "")) {
            case READ -> read;
            case WRITE -> write;
            default -> Set.of();
        };
    }

    /** What it may do with any part of a record. */
    public Set<Operation> operations() {
        return Stream.of(Operation.values())
                .filter(operation -> !categories(operation).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
    }

    private static Set<AccessCategory> parse(String categories) {
        if (categories.isBlank()) {
            return EnumSet.allOf(AccessCategory.class);
        }
        Set<AccessCategory> found = EnumSet.noneOf(AccessCategory.class);
        for (String name : categories.split(",", -1)) {
            found.add(find(name.strip()).orElseThrow(() -> new IllegalArgumentException(name.strip())));
        }
        return found;
    }

    private static Optional<AccessCategory> find(String word) {
        return Stream.of(AccessCategory.values())
                .filter(category -> word(category).equals(word))
                .findFirst();
    }

    private static String word(AccessCategory category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<AccessCategory> union(Set<AccessCategory> one, Set<AccessCategory> other) {
        Set<AccessCategory> all = EnumSet.copyOf(other);
        all.addAll(one);
        return all;
    }

    private static Set<AccessCategory> intersection(Set<AccessCategory> one, Set<AccessCategory> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }
}
