// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes in every JSON file of a folder, and of zip archives in it, twice: {@code mvn verify -pl bundles/importing -am
 * -Dhealthstead.files=FOLDER}. Writes a table of what was created and rejected to {@code target/file-collection.txt}.
 */
@EnabledIfSystemProperty(named = "healthstead.files", matches = ".+")
class FileCollectionTest {

    private final Map<String, Totals> totals = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private static final class Totals {
        int files;
        int refused;
        long created;
        long merged;
        long rejected;
        long warned;
        long linked;
        long dangling;
    }

    @Test
    void everyFileGoesInOrIsRefusedForAReason() throws IOException {
        Path folder = Path.of(System.getProperty("healthstead.files"));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            if (name.endsWith(".zip")) {
                try (InputStream in = Files.newInputStream(file)) {
                    zip(name, in);
                }
            } else if (isJson(name)) {
                take(name, name, Files.readAllBytes(file));
            }
        }
        Files.write(Path.of("target", "file-collection.txt"), table());
    }

    private void zip(String name, InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory() && isJson(entry.getName())) {
                take(name, entry.getName(), zip.readAllBytes());
            }
        }
    }

    private static boolean isJson(String name) {
        return name.endsWith(".json") || name.endsWith(".ndjson");
    }

    private void take(String group, String name, byte[] bytes) {
        ImportBench bench = new ImportBench();
        ImportBench.Result result = bench.run(name, bytes, Mismatch.ACCEPT);
        Totals sum = totals.computeIfAbsent(group, key -> new Totals());
        sum.files++;
        if (result.state() != JobState.DONE) {
            sum.refused++;
            notes.add(group + " " + name + ": " + result.problem() + " " + result.detail());
            assertNotEquals("HS-IMPORT-IMPORTER-FAILED", result.problem(), name);
            assertEquals(0, bench.entries().size(), name);
            return;
        }
        sum.created += result.report().created();
        sum.merged += result.report().merged();
        sum.rejected += result.report().rejectedCount();
        sum.warned += result.report().warnings().size();
        Stream.concat(result.report().rejected().stream(), result.report().warnings().stream())
                .map(RejectedItem::toString)
                .forEach(item -> notes.add(group + " " + name + ": " + item));
        assertEquals(result.report().created(), bench.entries().size(), name);
        countReferences(bench, sum, group + " " + name);
        ImportBench.Result again = bench.run("again " + name, bytes, Mismatch.ACCEPT);
        assertEquals(result.report().created(), again.report().unchanged(), name);
        assertEquals(0, again.report().created() + again.report().updated(), name);
    }

    private void countReferences(ImportBench bench, Totals sum, String file) {
        Set<String> ids = new HashSet<>();
        bench.bodies()
                .forEach(body -> ids.add(body.textAt("resourceType").orElseThrow() + "/"
                        + body.textAt("id").orElseThrow()));
        List<String> dangling = new ArrayList<>();
        for (JsonObject body : bench.bodies()) {
            for (String reference : references(body, new ArrayList<>())) {
                if (ids.contains(reference)) {
                    sum.linked++;
                } else if (!reference.startsWith("#")) {
                    dangling.add(reference);
                }
            }
        }
        sum.dangling += dangling.size();
        if (!dangling.isEmpty()) {
            notes.add(file + ": dangling " + dangling.size() + ", first " + dangling.get(0));
        }
    }

    private static List<String> references(Json value, List<String> found) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> references(item, found));
        } else if (value instanceof JsonObject object) {
            object.string("reference").ifPresent(found::add);
            object.names().forEach(name -> references(object.member(name), found));
        }
        return found;
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("group | files | refused whole | created | merged | rejected | warnings | linked | dangling");
        totals.forEach((group, sum) ->
                lines.add(group + " | " + sum.files + " | " + sum.refused + " | " + sum.created + " | " + sum.merged
                        + " | " + sum.rejected + " | " + sum.warned + " | " + sum.linked + " | " + sum.dangling));
        lines.addAll(notes);
        return lines;
    }
}
