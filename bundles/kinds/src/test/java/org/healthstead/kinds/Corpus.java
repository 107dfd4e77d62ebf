// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.ResourceTypes;

/** Public FHIR files: the specification's own examples, and real input beside the project when it is there. */
final class Corpus {

    private static final String EXAMPLES = "json/spec/";
    private static final String DATA = "shared/data";
    /** Larger files are definitions of FHIR itself, or the same as smaller ones. */
    private static final long MAX_BYTES = 1_200_000;

    /**
     * One entry of a file.
     *
     * @param file where it stands
     * @param body as it came
     * @param projection its line
     */
    record Line(String file, JsonObject body, Projection projection) {

        String name() {
            return file + '#' + body.string("id").orElse("");
        }
    }

    private Corpus() {}

    static List<Line> examples() throws IOException {
        var url = Corpus.class.getResource("/" + EXAMPLES + "patient-example.json");
        JarURLConnection jar = (JarURLConnection) url.openConnection();
        jar.setUseCaches(false);
        try (var examples = jar.getJarFile()) {
            return read(examples, "", EXAMPLES);
        }
    }

    /** Empty when there is no real input on this machine. */
    static List<Line> data() throws IOException {
        Optional<Path> folder = dataFolder();
        List<Line> lines = new ArrayList<>();
        if (folder.isPresent()) {
            for (String file : List.of(
                    "fhir-r4-examples/fhir-r4-examples.zip",
                    "fhir-r4-examples/fhir-converter-fhir.zip",
                    "ips/ips-bundles.zip",
                    "shc-shl/health-cards-tests-fixtures.zip",
                    "shc-shl/smart-health-cards-and-links.zip",
                    "synthea/fhir-r4-bundles.zip")) {
                Path path = folder.get().resolve(file);
                if (Files.exists(path)) {
                    try (ZipFile zip = new ZipFile(path.toFile())) {
                        lines.addAll(read(zip, path.getFileName().toString() + ':', ""));
                    }
                }
            }
        }
        return lines;
    }

    private static Optional<Path> dataFolder() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve(DATA))) {
                return Optional.of(here.resolve(DATA));
            }
        }
        return Optional.empty();
    }

    private static List<Line> read(ZipFile zip, String name, String under) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean isRead = entry.getName().startsWith(under)
                    && entry.getName().endsWith(".json")
                    && entry.getSize() < MAX_BYTES;
            if (isRead) {
                try (InputStream in = zip.getInputStream(entry)) {
                    add(name + entry.getName().substring(under.length()), JsonObject.parse(in.readAllBytes()), lines);
                } catch (JsonException e) {
                    // Some of the files are broken on purpose.
                    continue;
                }
            }
        }
        return lines;
    }

    private static void add(String file, JsonObject body, List<Line> lines) {
        List<JsonObject> bodies = new ArrayList<>();
        Map<String, JsonObject> byReference = new HashMap<>();
        for (JsonObject entry : body.array("entry").objects()) {
            JsonObject resource = entry.object("resource");
            if (!resource.isEmpty()) {
                bodies.add(resource);
                entry.string("fullUrl").ifPresent(url -> byReference.put(url, resource));
                byReference.put(
                        resource.string("resourceType").orElse("")
                                + '/'
                                + resource.string("id").orElse(""),
                        resource);
            }
        }
        if (bodies.isEmpty()) {
            bodies.add(body);
        }
        RecordContext context = reference -> Optional.ofNullable(byReference.get(reference));
        for (JsonObject each : bodies) {
            if (ResourceTypes.isKnown(each.string("resourceType").orElse(""))) {
                lines.add(new Line(file, each, Projected.KINDS.project(each, context)));
            }
        }
    }
}
