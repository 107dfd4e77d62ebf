// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Messages;
import org.junit.jupiter.api.Test;

class WholeWriterTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private static Map<String, String> written(TestSnapshot snapshot, Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WholeWriter(
                        snapshot,
                        file -> new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)),
                        Messages.of(RecordExporter.class, language))
                .writeTo(out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static TestSnapshot record() {
        return new TestSnapshot()
                .add("{'resourceType':'Observation','status':'final','code':{'text':'Iron <script>'},"
                        + "'effectiveDateTime':'2019-05-02','valueQuantity':{'value':1.50,'unit':'mg/L'},'x':[1e0]}")
                .add("{'resourceType':'Condition','code':{'text':'Gout'},'recordedDate':'2020',"
                        + "'verificationStatus':{'coding':[{'system':"
                        + "'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'refuted'}]}}")
                .addFile("../../etc/p\u202Easswd \u00e4?.pdf", 4);
    }

    @Test
    void theManifestIsFirstAndTheSumsAreLastAndRight() throws Exception {
        Map<String, String> files = written(record(), Locale.ENGLISH);
        assertEquals("manifest.json", files.keySet().iterator().next());
        JsonObject manifest = JsonObject.parse(files.get("manifest.json"));
        assertEquals("healthstead-record", manifest.string("format").orElseThrow());
        String sums = files.get("SHA256SUMS");
        assertEquals(files.size() - 1L, sums.lines().count());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String line : sums.lines().toList()) {
            byte[] bytes = files.get(line.substring(66)).getBytes(StandardCharsets.UTF_8);
            assertEquals(line.substring(0, 64), HexFormat.of().formatHex(digest.digest(bytes)), line);
        }
    }

    @Test
    void bodiesAreWrittenAsTheyAreStored() throws IOException {
        Map<String, String> files = written(record(), Locale.ENGLISH);
        String line = files.get("entries/Observation.ndjson");
        assertTrue(
                line.endsWith("\"value\":1.50,\"unit\":\"mg/L\"},\"x\":[1e0],\"id\":\"" + "00000000-0000-0001-0000-"
                        + "000000000000\"}\n"),
                line);
        JsonObject version =
                JsonObject.parse(files.get("history.ndjson").lines().findFirst().orElseThrow());
        assertEquals(line.strip(), version.object("body").toString());
        assertEquals("filed-unordered", version.string("operation").orElseThrow());
        assertEquals(
                "2020-01-01T00:00:00.123456789Z", version.string("recordedAt").orElseThrow());
    }

    @Test
    void namesOfFilesLeadNowhereElse() throws IOException {
        Map<String, String> files = written(record(), Locale.ENGLISH);
        String path = "originals/00000000-0000-0002-0000-000000000000-passwd_\u00e4_.pdf";
        assertEquals("%PDF", files.get(path));
        assertTrue(files.get("index.html").contains("href=\"" + path + "\""));
        assertEquals("x".repeat(96) + ".pdf", ArchivePaths.safe("x".repeat(400) + ".pdf"));
        assertEquals("", ArchivePaths.safe("a/.."));
    }

    @Test
    void everyLinkOfThePagesLeadsToAFileAndNothingLeadsOut() throws IOException {
        Map<String, String> files = written(record(), Locale.ENGLISH);
        int links = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".html")) {
                Matcher link = LINK.matcher(file.getValue());
                while (link.find()) {
                    String target = link.group(1).startsWith("../")
                            ? link.group(1).substring(3)
                            : file.getKey().startsWith("pages/") ? "pages/" + link.group(1) : link.group(1);
                    assertTrue(files.containsKey(target), target);
                    links++;
                }
                assertFalse(file.getValue().contains("http:") || file.getValue().contains("https:"), file.getKey());
                assertFalse(
                        file.getValue().contains("<script") || file.getValue().contains("<b>Ex"), file.getKey());
            }
        }
        assertEquals(5, links);
    }

    @Test
    void whatIsNotSoIsStruckThroughAndSaysWhy() throws IOException {
        String english = written(record(), Locale.ENGLISH).get("pages/condition-2020.html");
        assertTrue(english.contains("<s><bdi>Gout</bdi></s> <span class=\"mark\">Ruled out</span>"), english);
        assertTrue(english.contains("Clinic &lt;North&gt;"), english);
        String german = written(record(), Locale.GERMAN).get("pages/result-2019.html");
        assertTrue(german.contains("<html lang=\"de\" dir=\"ltr\">"), german);
        assertTrue(german.contains("1,50\u00a0mg/L"), german);
        assertTrue(german.contains("2. Mai 2019"), german);
    }

    @Test
    void aLongYearHasSeveralPages() throws IOException {
        TestSnapshot snapshot = new TestSnapshot();
        for (int i = 0; i < 2_001; i++) {
            snapshot.add("{'resourceType':'Condition','code':{'text':'C" + i + "'},'recordedDate':'2020'}");
        }
        Map<String, String> files = written(snapshot, Locale.ENGLISH);
        assertTrue(files.get("pages/condition-2020.html").contains("href=\"condition-2020-2.html\""));
        assertTrue(files.get("pages/condition-2020-3.html").contains("C2000"));
        assertFalse(files.containsKey("pages/condition-2020-4.html"));
    }

    @Test
    void whoMaySeeAPartReadsThatItIsOne() throws IOException {
        TestSnapshot snapshot = record();
        assertFalse(written(snapshot, Locale.ENGLISH).get("index.html").contains("not everything"));
        snapshot.isWhole = false;
        assertTrue(written(snapshot, Locale.ENGLISH).get("index.html").contains("This is not everything"));
    }
}
