// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bundles in Bundles of every shape, with broken entries among the good ones. */
class RandomBundlesTest {

    private static final int ROUNDS = 400;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<String> wanted = new ArrayList<>();
    private int next;

    @Test
    void findsEachResourceOnceAndInItsPlace() {
        for (int i = 0; i < ROUNDS; i++) {
            wanted.clear();
            next = 0;
            String text = bundle("", 0);
            Walked walked = Walked.of("a.json", text);
            List<String> found = new ArrayList<>();
            walked.delivered.forEach(
                    item -> found.add(item.place() + " " + (item.item().isDeletion() ? "deleted " : "") + item.name()));
            walked.rejected.forEach(item -> found.add(item.place() + " broken"));
            assertEquals(
                    wanted.stream().sorted().toList(),
                    found.stream().sorted().toList(),
                    () -> "seed " + seed + ": " + text);
            resume(text, walked);
        }
    }

    private void resume(String text, Walked whole) {
        int stored = random.nextInt(whole.surveyed.size() + 1);
        Walked rest = Walked.of("a.json", text.getBytes(StandardCharsets.UTF_8), stored);
        int count = rest.delivered.size() + rest.rejected.size();
        assertEquals(whole.surveyed.size() - stored, count, () -> "seed " + seed + ", stored " + stored);
        assertEquals(
                whole.names().subList(whole.delivered.size() - rest.delivered.size(), whole.delivered.size()),
                rest.names());
    }

    private String bundle(String place, int depth) {
        List<String> members = new ArrayList<>();
        members.add("\"resourceType\":\"Bundle\"");
        if (random.nextBoolean()) {
            members.add("\"type\":\"collection\"");
        }
        if (random.nextInt(4) == 0) {
            members.add("\"link\":[{\"url\":\"x\",\"entry\":[{}]}]");
        }
        StringBuilder entries = new StringBuilder("\"entry\":[");
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String at = place.isEmpty() ? "entry[" + i + "]" : place + ", entry[" + i + "]";
            entries.append(i == 0 ? "" : ",").append(entry(at, depth));
        }
        members.add(entries + "]");
        return shuffled(members);
    }

    private String entry(String place, int depth) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            wanted.add(place + " deleted Patient/1");
            return "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/1\"}}";
        }
        List<String> members = new ArrayList<>();
        if (random.nextBoolean()) {
            members.add("\"fullUrl\":\"urn:uuid:" + next + "\"");
        }
        if (kind < 4 && depth < 4) {
            members.add("\"resource\":" + bundle(place, depth + 1));
        } else {
            members.add("\"resource\":" + resource(place, kind));
        }
        return shuffled(members);
    }

    private String resource(String place, int kind) {
        List<String> members = new ArrayList<>();
        members.add("\"id\":\"" + next + "\"");
        members.add("\"contained\":[{\"resourceType\":\"Bundle\",\"entry\":[{}]}]");
        members.add("\"entry\":[{\"item\":{\"reference\":\"Patient/1\"}}]");
        if (kind == 9) {
            wanted.add(place + " broken");
        } else {
            wanted.add(place + " List/" + next);
            members.add("\"resourceType\":\"List\"");
        }
        next++;
        return shuffled(members);
    }

    /** Three times of four in the order that programs write, else in any. */
    private String shuffled(List<String> members) {
        if (random.nextInt(4) == 0) {
            java.util.Collections.shuffle(members, random);
        }
        return "{" + String.join(",", members) + "}";
    }
}
