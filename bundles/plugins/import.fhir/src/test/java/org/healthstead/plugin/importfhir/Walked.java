// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** Both walks of the importer over one file, held against each other. */
final class Walked implements ImportSurvey, EntrySink {

    record Delivered(FileItem item, String place) {

        JsonObject body() {
            return item.body().orElseThrow();
        }

        List<String> aliases() {
            return item.aliases();
        }

        /** By what the file names it. */
        String name() {
            return item.type() + '/' + (item.id().isEmpty() ? item.address() + item.identifier() : item.id());
        }
    }

    final List<String> surveyed = new ArrayList<>();
    final List<FileItem> items = new ArrayList<>();
    final List<Delivered> delivered = new ArrayList<>();
    final List<RejectedItem> rejected = new ArrayList<>();
    final List<RejectedItem> warnings = new ArrayList<>();
    Optional<RejectedItem> refused = Optional.empty();
    private final int stored;
    private int position;

    private Walked(int stored) {
        this.stored = stored;
    }

    static Walked of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** @param stored so many items were stored before an interruption */
    static Walked of(String name, byte[] bytes, int stored) {
        Walked walked = new Walked(stored);
        FhirJsonImporter importer = new FhirJsonImporter();
        Source source = new Source(name, bytes);
        try {
            importer.survey(source, walked);
            importer.read(source, walked);
            assertEquals(walked.surveyed.size(), walked.position, "both walks meet the same items");
        } catch (ImportException e) {
            walked.refused = Optional.of(e.reason());
            assertEquals(0, walked.position, "a file is refused before anything is delivered");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return walked;
    }

    /** {@code place code} of each rejected item. */
    List<String> rejections() {
        return rejected.stream()
                .map(item -> (item.place() + " " + item.code()).strip())
                .toList();
    }

    List<String> places() {
        return delivered.stream().map(Delivered::place).toList();
    }

    List<String> names() {
        return delivered.stream().map(Delivered::name).toList();
    }

    @Override
    public void madeBy(String key, String label) {
        throw new AssertionError("the import service finds that out from the items");
    }

    @Override
    public boolean isNameEnough(String id, String address, int document) {
        return id.length() > 30 || address.startsWith("https://ehr.test/");
    }

    @Override
    public void item(FileItem item) {
        surveyed.add(words(item));
        items.add(item);
        boolean enough = isNameEnough(item.id(), item.address(), item.document());
        assertEquals(!enough && !item.isDeletion(), item.body().isPresent(), "the body is there when it is wanted");
    }

    private static String words(FileItem item) {
        return item.type() + ' ' + item.id() + ' ' + item.address() + ' ' + item.document() + ' ' + item.isDeletion();
    }

    @Override
    public void brokenItem() {
        surveyed.add("broken");
    }

    @Override
    public boolean isStored() {
        return position < stored;
    }

    @Override
    public void skip() {
        assertEquals(true, isStored());
        position++;
    }

    @Override
    public void entry(FileItem item, String place) {
        assertEquals(words(item), surveyed.get(position++));
        delivered.add(new Delivered(item, place));
    }

    @Override
    public void reject(RejectedItem item) {
        assertEquals("broken", surveyed.get(position++));
        rejected.add(item);
    }

    @Override
    public void warn(RejectedItem item) {
        warnings.add(item);
    }

    /** Bytes in memory as a kept file. */
    record Source(String name, byte[] bytes) implements ImportSource {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] head() {
            return Arrays.copyOf(bytes, Math.min(bytes.length, 4_096));
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
