// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for every merge, tried with bodies by chance. */
class RandomMergeTest {

    private static final List<String> PLAIN =
            List.of("status", "issued", "bodySite", "method", "note", "component", "l");
    private static final Set<String> LISTS = Set.of("note", "component", "l");

    @Test
    @DisplayName("nothing is lost, nothing is asked that one side alone has changed, and both sides are treated alike")
    void merges() {
        long seed = new Random(System.nanoTime()).nextLong();
        Random random = new Random(seed);
        int conflicts = 0;
        for (int i = 0; i < 3_000; i++) {
            JsonObject base = body(random);
            JsonObject mine = edit(base, random);
            JsonObject theirs = edit(base, random);
            String words = "seed " + seed + ", base " + base + ", mine " + mine + ", theirs " + theirs;
            assertEquals(mine, BodyMerge.of(base, mine, base).body(), words);
            assertEquals(theirs, BodyMerge.of(base, base, theirs).body(), words);
            assertEquals(mine, BodyMerge.of(base, mine, mine).body(), words);
            BodyMerge merge = BodyMerge.of(base, mine, theirs);
            each(base, mine, theirs, merge, words);
            alike(merge, BodyMerge.of(base, theirs, mine), words);
            conflicts += merge.conflicts().size();
        }
        assertTrue(conflicts > 100, "seed " + seed + " has tried " + conflicts + " conflicts");
    }

    private static void each(JsonObject base, JsonObject mine, JsonObject theirs, BodyMerge merge, String words) {
        Set<String> asked =
                merge.conflicts().stream().map(BodyMerge.Conflict::name).collect(Collectors.toSet());
        for (String name : PLAIN) {
            Json before = base.member(name);
            Json merged = merge.body().member(name);
            if (SameJson.same(before, theirs.member(name))) {
                assertTrue(SameJson.same(mine.member(name), merged), () -> name + " of mine, " + words);
            } else if (SameJson.same(before, mine.member(name))) {
                assertTrue(SameJson.same(theirs.member(name), merged), () -> name + " of theirs, " + words);
            } else if (LISTS.contains(name) && !asked.contains(name)) {
                added(base.array(name), mine.array(name))
                        .forEach(item -> assertTrue(has(merge.body().array(name), item), () -> name + ", " + words));
                added(base.array(name), theirs.array(name))
                        .forEach(item -> assertTrue(has(merge.body().array(name), item), () -> name + ", " + words));
            } else if (!SameJson.same(mine.member(name), theirs.member(name))) {
                assertTrue(asked.contains(name), () -> name + " is not asked, " + words);
            }
        }
        List<String> paths =
                merge.conflicts().stream().map(BodyMerge.Conflict::path).toList();
        assertEquals(paths.size(), Set.copyOf(paths).size(), words);
    }

    /** Whoever saves first, the same is asked, and the same comes of it. */
    private static void alike(BodyMerge one, BodyMerge other, String words) {
        Set<String> paths =
                one.conflicts().stream().map(BodyMerge.Conflict::path).collect(Collectors.toSet());
        assertEquals(
                paths, other.conflicts().stream().map(BodyMerge.Conflict::path).collect(Collectors.toSet()), words);
        assertEquals(sorted(one.body(paths)), sorted(other.body()), words);
    }

    private static List<Json> added(JsonArray before, JsonArray after) {
        List<Json> added = new ArrayList<>();
        after.forEach(item -> {
            if (!has(before, item)) {
                added.add(item);
            }
        });
        return added;
    }

    private static boolean has(JsonArray items, Json wanted) {
        for (Json item : items) {
            if (SameJson.same(item, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Json sorted(Json value) {
        if (value instanceof JsonArray array) {
            List<Json> items = new ArrayList<>();
            array.forEach(item -> items.add(sorted(item)));
            items.sort(Comparator.comparing(Json::toString));
            return JsonArray.of(items);
        }
        if (value instanceof JsonObject object) {
            JsonObject.Builder members = JsonObject.builder();
            object.names().stream().sorted().forEach(name -> members.put(name, sorted(object.member(name))));
            return members.build();
        }
        return value;
    }

    private static JsonObject body(Random random) {
        JsonObject.Builder body = JsonObject.builder().put("resourceType", "Observation");
        for (String name : PLAIN) {
            if (random.nextInt(3) > 0) {
                body.put(name, LISTS.contains(name) ? list(random) : value(random));
            }
        }
        return random.nextBoolean() ? body.put("valueQuantity", value(random)).build() : body.build();
    }

    private static JsonArray list(Random random) {
        Set<Json> items = new LinkedHashSet<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            items.add(value(random));
        }
        return JsonArray.of(items);
    }

    private static Json value(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new JsonString("w" + random.nextInt(9));
            case 1 -> JsonNumber.of(random.nextInt(9) + ".0" + "0".repeat(random.nextInt(3)));
            default ->
                JsonObject.EMPTY.with("value", JsonNumber.of(random.nextInt(9))).with("unit", "u" + random.nextInt(3));
        };
    }

    private static JsonObject edit(JsonObject base, Random random) {
        JsonObject body = base;
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = PLAIN.get(random.nextInt(PLAIN.size()));
            body = switch (random.nextInt(4)) {
                case 0 -> body.without(name);
                case 1 -> body.without("valueQuantity").with("valueString", "t" + random.nextInt(3));
                default -> body.with(name, LISTS.contains(name) ? edited(body.array(name), random) : value(random));
            };
        }
        return body;
    }

    private static JsonArray edited(JsonArray list, Random random) {
        List<Json> items = new ArrayList<>();
        list.forEach(items::add);
        int at = random.nextInt(items.size() + 1);
        Json item = value(random);
        if (items.contains(item) || random.nextInt(4) == 0 && items.size() > 1) {
            items.remove(Math.min(at, items.size() - 1));
        } else if (random.nextBoolean() && at < items.size()) {
            items.set(at, item);
        } else {
            items.add(at, item);
        }
        return items.isEmpty() ? JsonArray.of(item) : JsonArray.of(items);
    }
}
