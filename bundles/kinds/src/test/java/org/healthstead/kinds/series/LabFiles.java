// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonObject;

/**
 * The results in the real input beside the project, as Observations: those of FHIR files as they are, those of C-CDA
 * and HL7 v2 in the same form.
 */
final class LabFiles {

    private static final String DATA = "shared/data";
    private static final List<String> FOLDERS = List.of(
            "synthea",
            "ips",
            "ccda-vendors",
            "ccda-hl7-examples",
            "ccda-fhir-converter",
            "blue-button",
            "hl7v2",
            "fhir-r4-examples",
            "shc-shl");

    private final long mostBytes;
    private final BiConsumer<String, JsonObject> sink;

    /**
     * @param mostBytes of a file; larger ones are left out
     * @param sink gets the name of the source and an Observation
     */
    LabFiles(long mostBytes, BiConsumer<String, JsonObject> sink) {
        this.mostBytes = mostBytes;
        this.sink = sink;
    }

    static Optional<Path> folder() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve(DATA))) {
                return Optional.of(here.resolve(DATA));
            }
        }
        return Optional.empty();
    }

    void read(Path data) throws IOException {
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(data.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".zip"))
                        .sorted()
                        .toList()) {
                    zip(file);
                }
            }
        }
    }

    private void zip(Path file) throws IOException {
        String source = file.getFileName().toString().replace(".zip", "");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && entry.getSize() <= mostBytes) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        file(source, entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
    }

    private void file(String source, String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            try {
                json(source, JsonObject.parse(new String(bytes, StandardCharsets.UTF_8)));
            } catch (JsonException e) {
                // No object, or damaged: not what is looked for here.
            }
        } else if (lower.endsWith(".xml") || lower.endsWith(".ccda") || lower.endsWith(".cda")) {
            ClinicalDocumentResults.of(bytes).forEach(body -> sink.accept(source, body));
        } else if (source.endsWith("hl7v2")) {
            VersionTwoResults.of(new String(bytes, StandardCharsets.UTF_8)).forEach(body -> sink.accept(source, body));
        }
    }

    private void json(String source, Json value) {
        switch (value) {
            case JsonObject object -> {
                if (object.string("resourceType").filter("Observation"::equals).isPresent()) {
                    sink.accept(source, object);
                }
                for (int i = 0; i < object.size(); i++) {
                    json(source, object.valueAt(i));
                }
            }
            case JsonArray array -> array.forEach(item -> json(source, item));
            default -> {
                // no result inside
            }
        }
    }
}
