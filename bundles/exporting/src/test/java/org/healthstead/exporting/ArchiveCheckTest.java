// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.archive.CheckedRecord;
import org.healthstead.ui.api.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCheckTest {

    private static byte[] whole;

    @BeforeAll
    static void write() throws IOException {
        TestSnapshot snapshot = new TestSnapshot()
                .add("{'resourceType':'Observation','status':'final','valueQuantity':{'value':1.50}}")
                .add("{'resourceType':'Condition','code':{'text':'Gout'}}")
                .addFile("my..a.pdf", 4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WholeWriter(
                        snapshot,
                        file -> new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)),
                        Messages.of(RecordExporter.class, Locale.ENGLISH))
                .writeTo(out);
        whole = out.toByteArray();
    }

    private static CheckedRecord check(byte[] file) throws IOException {
        return new ArchiveCheck(() -> {}).read(new ByteArrayInputStream(file));
    }

    private static String refused(byte[] file) {
        return assertThrows(ProblemException.class, () -> check(file)).problem().code();
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** With other files, and checksums that fit to them or are left as they were. */
    private static byte[] changed(UnaryOperator<Map<String, String>> change, boolean withNewSums) throws IOException {
        Map<String, String> files = change.apply(files());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (withNewSums) {
            ChecksummedZip zip = new ChecksummedZip(out, Instant.EPOCH);
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (!file.getKey().equals(ChecksummedZip.SUMS)) {
                    zip.add(file.getKey(), file.getValue());
                }
            }
            zip.finish();
        } else {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] replaced(String name, String before, String after, boolean withNewSums) throws IOException {
        return changed(
                files -> {
                    assertTrue(files.get(name).contains(before), files.get(name));
                    files.put(name, files.get(name).replace(before, after));
                    return files;
                },
                withNewSums);
    }

    @Test
    void aWholeFileIsWhole() throws IOException {
        CheckedRecord checked = check(whole);
        assertEquals("Ada <b>Example</b>", checked.person().name());
        assertEquals(2, checked.versions());
        assertEquals(2, checked.entries().size());
        assertEquals(2, check(changed(files -> files, true)).versions());
        assertTrue(Manifest.begins(Arrays.copyOf(whole, 4_096)));
        assertFalse(Manifest.begins("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(Manifest.begins("{}".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void oneOfBeforeVersionsHadSourcesIsWhole() throws IOException {
        String source = "\"source\":\"00000000-0000-0008-0000-000000000008\",";
        assertEquals(2, check(replaced("history.ndjson", source, "", true)).versions());
    }

    @Test
    void anEntryMayHaveBeenMovedAndHaveComeBack() throws IOException {
        String away = "{\"position\":3,\"entry\":\"" + new UUID(1, 1) + "\",\"version\":2,\"recordedAt\":"
                + "\"2020-01-01T00:00:00Z\",\"operation\":\"moved\",\"place\":\"to " + new UUID(3, 3) + " 1\"}\n";
        String back = away.replace("\"position\":3", "\"position\":4")
                .replace("\"version\":2", "\"version\":3")
                .replace("moved", "restored")
                .replace("\"place\"", "\"shows\":1,\"place\"");
        byte[] file = changed(
                files -> {
                    files.merge("history.ndjson", away + back, String::concat);
                    return files;
                },
                true);
        assertEquals(4, check(file).versions());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 80, 90, 95})
    void oneThatEndsEarlyIsRefused(int percent) {
        assertEquals("HS-ARCHIVE-DAMAGED", refused(Arrays.copyOf(whole, whole.length * percent / 100)));
    }

    @Test
    void whatWasChangedIsRefused() throws IOException {
        assertEquals("HS-ARCHIVE-DAMAGED", refused(replaced("entries/Condition.ndjson", "Gout", "Goat", false)));
        assertEquals("HS-ARCHIVE-DAMAGED", refused(replaced("index.html", "Ada", "Eve", false)));
        assertEquals(
                "HS-ARCHIVE-DAMAGED",
                refused(changed(
                        files -> {
                            files.remove("entries/Condition.ndjson");
                            return files;
                        },
                        false)));
        byte[] broken = whole.clone();
        broken[broken.length / 3] ^= 1;
        assertEquals("HS-ARCHIVE-DAMAGED", refused(broken));
    }

    @ParameterizedTest
    @CsvSource({
        "history.ndjson, '\"position\":2', '\"position\":3'",
        "history.ndjson, '\"version\":1', '\"version\":2'",
        "history.ndjson, 'Condition', 'Nothing'",
        "history.ndjson, '\"body\":', '\"bodies\":'",
        "history.ndjson, '-000000000008\"', '-000000000009\"'",
        "history.ndjson, '\"source\":', '\"import\":'",
        "history.ndjson, 'filed-unordered', 'burnt'",
        "history.ndjson, '2020-01-01T', '2020-13-01T'",
        "history.ndjson, '}}\n', '}'",
        "sources.json, '\"kind\":\"portal\"', '\"kind\":\"spy\"'",
        "sources.json, '\"files\":[', '\"files\":[1,'",
        "sources.json, 'a.pdf', 'b.pdf'",
        "person.json, 'Ada', 'Eve'",
        "manifest.json, 'healthstead-record', 'other'"
    })
    void whatCannotBeReadIsRefusedThoughItsSumsAreRight(String name, String before, String after) throws IOException {
        assertEquals("HS-ARCHIVE-DAMAGED", refused(replaced(name, before, after, true)));
    }

    @Test
    void anotherFormatAndAPartAreRefusedForWhatTheyAre() throws IOException {
        assertEquals(
                "HS-ARCHIVE-NEWER",
                refused(replaced("manifest.json", "\"version\":1,\"taken", "\"version\":2,\"taken", true)));
        assertEquals("HS-ARCHIVE-PART", refused(replaced("manifest.json", "\"whole\":true", "\"whole\":false", true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/passwd", "a/../../b", "a\\b", "a/b/c", "a\u0000b", "x/"})
    void namesThatLeadElsewhereAreRefused(String name) throws IOException {
        assertEquals(
                "HS-ARCHIVE-DAMAGED",
                refused(changed(
                        files -> {
                            files.put(name, "x");
                            return files;
                        },
                        true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"person.json", "sources.json", "decisions.json", "history.ndjson", "SHA256SUMS"})
    void whatIsMissingIsMissed(String name) throws IOException {
        assertEquals(
                "HS-ARCHIVE-DAMAGED",
                refused(changed(
                        files -> {
                            files.remove(name);
                            return files;
                        },
                        !name.equals("SHA256SUMS"))));
    }
}
