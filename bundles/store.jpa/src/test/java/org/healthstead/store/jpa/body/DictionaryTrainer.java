// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import com.github.luben.zstd.ZstdDictTrainer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonLimits;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonReader;
import org.healthstead.store.jpa.unit.TimeOrderedIds;

/**
 * Makes the dictionary of {@link ZstdCompression} from a folder of FHIR Bundles: {@code DictionaryTrainer FOLDER FILE}.
 * A new dictionary is a new compression code: bodies that were written with the old one need the old one. How the
 * present one was made stands in {@code fhir-1.txt} beside it.
 */
final class DictionaryTrainer {

    private static final int DICTIONARY = 110_000;
    private static final int SAMPLES = 12_000;
    private static final int MAX_SAMPLE = 6_000;
    private static final long SEED = 1;
    private static final Pattern LINK = Pattern.compile("\"urn:uuid:([0-9a-f-]{36})\"");

    private DictionaryTrainer() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                bodies.addAll(bodies(file));
            }
        }
        Collections.shuffle(bodies, new Random(SEED));
        List<byte[]> samples = bodies.subList(0, Math.min(SAMPLES, bodies.size()));
        int size = samples.stream().mapToInt(each -> each.length).sum();
        ZstdDictTrainer trainer = new ZstdDictTrainer(size, DICTIONARY);
        samples.forEach(trainer::addSample);
        Files.write(Path.of(arguments[1]), trainer.trainSamples());
    }

    /** Bodies as the store gets them: links inside of the file say {@code Type/id} with ids of ours. */
    static List<byte[]> bodies(Path file) throws IOException {
        List<JsonObject> resources = new ArrayList<>();
        Map<String, String> links = new HashMap<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonReader reader = JsonReader.open(in, JsonLimits.RESOURCE)) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (!reader.nextName().equals("entry")) {
                    reader.skipValue();
                    continue;
                }
                reader.beginArray();
                while (reader.hasNext()) {
                    JsonObject entry = (JsonObject) reader.readValue();
                    JsonObject resource = entry.object("resource");
                    UUID id = TimeOrderedIds.next();
                    links.put(
                            resource.string("id").orElse(""),
                            resource.string("resourceType").orElse("") + "/" + id);
                    resources.add(resource);
                }
                reader.endArray();
            }
        }
        return resources.stream()
                .map(resource -> link(resource, links))
                .map(text -> text.length <= MAX_SAMPLE ? text : java.util.Arrays.copyOf(text, MAX_SAMPLE))
                .toList();
    }

    private static byte[] link(JsonObject resource, Map<String, String> links) {
        Matcher matcher = LINK.matcher(new String(BodyCodec.text(resource), StandardCharsets.UTF_8));
        return matcher.replaceAll(match -> "\"" + links.getOrDefault(match.group(1), match.group(1)) + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
