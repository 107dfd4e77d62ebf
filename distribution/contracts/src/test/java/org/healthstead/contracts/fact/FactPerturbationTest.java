// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.healthstead.api.json.JsonLimits;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonReader;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Fact;
import org.healthstead.api.record.FactKey;
import org.healthstead.api.record.FactMember;
import org.healthstead.api.record.FactRelation;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.facts.FactGrouping;
import org.healthstead.platform.api.facts.FactNode;
import org.healthstead.platform.api.facts.FactVerdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * One life as two systems write it: what is the same is found, what is not is never merged. Small invented lives, or
 * with {@code -Dhealthstead.lives=FILE} the FHIR bundles in a zip file. The seed is in the message;
 * {@code -Dhealthstead.seed} gives one.
 */
class FactPerturbationTest {

    private static final Set<String> MERGED = Set.of("Immunization", "Observation");
    private static final double RECALL = 0.98;
    private static final double CONFLICTS = 0.99;
    private static final int LIVES = 12;
    private static final int VISITS = 25;

    private final long seed =
            Long.getLong("healthstead.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final Map<String, Count> counts = new TreeMap<>();
    private int falseMerges;

    private static final class Count {
        int same;
        int found;
        int asked;
        int changed;
        int conflicts;
        int doubted;

        @Override
        public String toString() {
            return found + " of " + same + " the same found, " + asked + " asked about; " + conflicts + " of " + changed
                    + " changed are conflicts, " + doubted + " asked about";
        }
    }

    /**
     * An entry of one of the systems.
     *
     * @param original number of what it is a copy of
     */
    private record Written(EntryId id, int original, boolean isChanged, Projection line, FactNode node) {}

    @Test
    void theSameIsFoundAndNothingElseIsMerged(TestReporter reporter) throws IOException {
        String file = System.getProperty("healthstead.lives", "");
        if (file.isEmpty()) {
            for (int life = 0; life < LIVES; life++) {
                compare(new SmallLife(random).entries(VISITS));
            }
        } else {
            compareAll(Path.of(file));
        }
        String report = "seed " + seed + ": false merges " + falseMerges + ", " + counts;
        reporter.publishEntry("perturbation", report);
        assertEquals(0, falseMerges, report);
        for (String type : MERGED) {
            Count count = counts.get(type);
            assertTrue(count.found >= RECALL * count.same, report);
        }
        Count results = counts.get("Observation");
        assertTrue(results.conflicts >= CONFLICTS * results.changed, report);
        assertEquals(results.changed, results.conflicts + results.doubted, report);
    }

    private void compareAll(Path zip) throws IOException {
        try (ZipFile lives = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : lives.stream().toList()) {
                if (entry.getName().endsWith(".json")) {
                    try (JsonReader reader = JsonReader.open(lives.getInputStream(entry), JsonLimits.RESOURCE)) {
                        compare(resources(reader));
                    }
                }
            }
        }
    }

    /** Of a bundle, those that can be part of a fact. */
    private static List<JsonObject> resources(JsonReader bundle) throws IOException {
        List<JsonObject> resources = new ArrayList<>();
        bundle.beginObject();
        while (bundle.hasNext()) {
            if (bundle.nextName().equals("entry")) {
                bundle.beginArray();
                while (bundle.hasNext()) {
                    JsonObject resource = ((JsonObject) bundle.readValue()).object("resource");
                    if (TestKinds.facts()
                            .types()
                            .contains(resource.string("resourceType").orElse(""))) {
                        resources.add(resource);
                    }
                }
                bundle.endArray();
            } else {
                bundle.skipValue();
            }
        }
        bundle.endObject();
        return resources;
    }

    private void compare(List<JsonObject> life) {
        Perturbator perturbator = new Perturbator(random);
        Map<EntryId, Written> all = new HashMap<>();
        List<Written> originals = new ArrayList<>();
        List<Written> copies = new ArrayList<>();
        SourceRef one = source("one");
        SourceRef other = source("other");
        for (JsonObject body : life) {
            if (TestKinds.facts().types().contains(body.string("resourceType").orElse(""))) {
                int number = originals.size();
                originals.add(written(number, body, false, one, all));
                Perturbator.Copy copy = perturbator.copy(body);
                copies.add(written(number, copy.body(), copy.isChanged(), other, all));
            }
        }
        Map<EntryId, Fact> facts = FactGrouping.group(
                all.values().stream().map(Written::node).toList(),
                FactVerdicts.of(List.of()),
                (first, second) -> TestKinds.facts()
                        .isNear(all.get(first).line(), all.get(second).line()));
        for (int number = 0; number < originals.size(); number++) {
            judge(originals.get(number), copies.get(number), facts);
        }
        facts.values().stream().distinct().forEach(fact -> countFalse(fact, all));
    }

    private static SourceRef source(String label) {
        return new SourceRef(new SourceId(UUID.randomUUID()), label, SourceRef.Kind.FILE);
    }

    private Written written(
            int original, JsonObject body, boolean isChanged, SourceRef source, Map<EntryId, Written> all) {
        EntryId id = new EntryId(new UUID(random.nextLong(), random.nextLong()));
        Projection line = TestKinds.project(body);
        List<FactNode.Key> keys = TestKinds.facts().keys(line, body).stream()
                .map(FactPerturbationTest::key)
                .toList();
        Written written = new Written(id, original, isChanged, line, new FactNode(id, source, keys));
        all.put(id, written);
        return written;
    }

    private static FactNode.Key key(FactKey key) {
        return new FactNode.Key(
                number(key.meeting()),
                key.says().map(FactPerturbationTest::number).orElse(FactNode.SILENT),
                key.certainty(),
                key.isWithinSource());
    }

    private static long number(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }

    private void judge(Written original, Written copy, Map<EntryId, Fact> facts) {
        Count count = counts.computeIfAbsent(original.line().type(), none -> new Count());
        Fact fact = facts.get(original.id());
        boolean isOne = fact.equals(facts.get(copy.id()));
        if (copy.isChanged()) {
            count.changed++;
            count.conflicts += isRelated(fact, copy, facts, FactRelation.Kind.CONFLICT) ? 1 : 0;
            count.doubted += isRelated(fact, copy, facts, FactRelation.Kind.SUSPECT) ? 1 : 0;
        } else {
            count.same++;
            count.found += isOne ? 1 : 0;
            count.asked += isRelated(fact, copy, facts, FactRelation.Kind.SUSPECT) ? 1 : 0;
        }
    }

    private static boolean isRelated(Fact fact, Written copy, Map<EntryId, Fact> facts, FactRelation.Kind kind) {
        return fact.relations().stream()
                .anyMatch(relation -> relation.kind() == kind
                        && relation.entry().equals(facts.get(copy.id()).lead()));
    }

    /** Copies of two things in one fact, or a changed copy with its original. Two copies of a file are one thing. */
    private void countFalse(Fact fact, Map<EntryId, Written> all) {
        List<Written> members = fact.members().stream()
                .map(FactMember::entry)
                .map(all::get)
                .filter(member -> MERGED.contains(member.line().type()))
                .toList();
        boolean isFalse = members.stream().map(Written::original).distinct().count() > 1
                || members.size() > 1 && members.stream().anyMatch(Written::isChanged);
        falseMerges += isFalse ? 1 : 0;
    }
}
