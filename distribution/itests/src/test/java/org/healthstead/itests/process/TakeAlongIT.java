// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person saves of a record in a browser: all of it, the entries alone, a list as a table. */
class TakeAlongIT {

    private static final int OBSERVATIONS = 30;
    private static final String SUMS = "SHA256SUMS";
    private static final String WHOLE = "a[download][href$='/export/whole']";

    @TempDir
    static Path homes;

    private static WebHousehold home;

    @TempDir
    Path folder;

    private String person;

    @BeforeAll
    static void start() throws Exception {
        home = WebHousehold.start(homes.resolve("home"));
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    @BeforeEach
    void somebody() {
        person = home.addPerson("Ada Larch", "1974-03-04");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void aWholeRecordIsDownloaded(Visit visit) throws Exception {
        Path letter = new PaperFiles(folder).text("letter.txt", "Your cornea is clear.");
        Path portal = portal();
        Browser browser = home.browser(visit);
        fill(browser, letter, portal);
        browser.go(person + "/overview");
        browser.click("nav a[href*='/more']");
        browser.await("more", () -> browser.address().contains("/more"));
        browser.click("main a[href$='/export']");
        browser.await("how much it is", () -> browser.text().contains("2 original files"));
        Map<String, byte[]> zip = unpacked(browser.download(WHOLE, folder.resolve("saved")));
        checkSums(zip);
        String index = text(zip, "index.html");
        assertTrue(index.contains("Ada Larch") && index.contains("letter.txt"), index);
        assertFalse(index.contains("<script"), index);
        assertArrayEquals(Files.readAllBytes(letter), original(zip, "letter.txt"));
        assertArrayEquals(Files.readAllBytes(portal), original(zip, "portal.json"));
        assertTrue(text(zip, "entries/MedicationStatement.ndjson").contains("Ramipril 5 mg"));
        String pages = zip.keySet().stream()
                .filter(name -> name.startsWith("pages/"))
                .map(name -> text(zip, name))
                .collect(Collectors.joining());
        assertTrue(pages.contains("Ramipril 5 mg") && pages.contains("letter"), pages);
        readsInABrowser(browser, zip);
    }

    private Path portal() throws IOException {
        return Files.write(
                folder.resolve("portal.json"),
                SyntheticBundle.of(7, "Ada", "Larch", OBSERVATIONS).toUtf8());
    }

    private void fill(Browser browser, Path letter, Path portal) {
        browser.go(person + "/import");
        browser.choose("file", portal);
        browser.click("form.drop button[type=submit]");
        browser.await("the report", () -> browser.text().contains(Integer.toString(OBSERVATIONS + 1)));
        browser.go(person + "/documents/add");
        browser.choose("file", letter);
        browser.click("form.drop button[type=submit]");
        browser.await("the document", () -> browser.address().contains("done=added"));
        medication(browser, "Ramipril 5 mg");
    }

    private void medication(Browser browser, String name) {
        browser.go(person + "/add/medication");
        browser.type("medication", name);
        browser.type("dose", "1-0-1");
        browser.click("form.stack button.go");
        browser.await("the medication", () -> browser.address().contains("done=added"));
    }

    private static Map<String, byte[]> unpacked(Path file) throws IOException {
        assertTrue(file.getFileName().toString().endsWith(".zip"), file::toString);
        Map<String, byte[]> zip = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.put(entry.getName(), in.readAllBytes());
            }
        }
        return zip;
    }

    private static void checkSums(Map<String, byte[]> zip) throws Exception {
        Map<String, String> said = new HashMap<>();
        text(zip, SUMS).lines().forEach(line -> said.put(line.substring(66), line.substring(0, 64)));
        Set<String> others = new TreeSet<>(zip.keySet());
        others.remove(SUMS);
        assertEquals(others, new TreeSet<>(said.keySet()));
        for (String name : others) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(zip.get(name));
            assertEquals(said.get(name), HexFormat.of().formatHex(sum), name);
        }
    }

    private static String text(Map<String, byte[]> zip, String name) {
        assertTrue(zip.containsKey(name), () -> name + " in " + zip.keySet());
        return new String(zip.get(name), UTF_8);
    }

    private static byte[] original(Map<String, byte[]> zip, String name) {
        return zip.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("originals/")
                        && entry.getKey().endsWith("-" + name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + zip.keySet()));
    }

    /** From a folder, as somebody who has no server. */
    private void readsInABrowser(Browser browser, Map<String, byte[]> zip) throws IOException {
        Path unpacked = folder.resolve("unpacked");
        for (Map.Entry<String, byte[]> file : zip.entrySet()) {
            Path to = unpacked.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        browser.go(unpacked.resolve("index.html").toUri().toString());
        assertEquals(List.of("Ada Larch"), browser.texts("h1"));
        browser.click("td.years a");
        browser.await("a page of entries", () -> browser.address().contains("/pages/"));
        assertTrue(browser.text().contains("Ada Larch"), browser::text);
    }

    @Test
    void theEntriesAloneAreLinesOfJson() throws Exception {
        Browser browser = home.browser(Visit.DESKTOP);
        medication(browser, "Ramipril 5 mg");
        browser.go(person + "/export");
        Path file = browser.download("a[download]:not([href$='/whole'])", folder.resolve("saved"));
        List<JsonObject> entries =
                Files.readAllLines(file).stream().map(JsonObject::parse).toList();
        assertEquals(
                List.of("MedicationStatement", "Patient"),
                entries.stream()
                        .map(entry -> entry.string("resourceType").orElse(""))
                        .toList());
    }

    /** A spreadsheet would calculate what begins with an equals sign. */
    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void aListIsSavedAsATable(Visit visit) throws Exception {
        Browser browser = home.browser(visit);
        medication(browser, "Ramipril 5 mg, \"the white one\"");
        medication(browser, "=1+1");
        browser.go(person + "/medications");
        Path file = browser.download("a[download][href*='table.csv']", folder.resolve("saved"));
        assertTrue(file.getFileName().toString().endsWith(".csv"), file::toString);
        List<String> lines = Files.readAllLines(file);
        assertEquals(3, lines.size(), lines::toString);
        String all = String.join("\n", lines);
        assertTrue(lines.getFirst().startsWith("\uFEFFDate,Name,"), all);
        assertTrue(all.contains("\"Ramipril 5 mg, \"\"the white one\"\"\""), all);
        assertTrue(all.contains("1-0-1"), all);
        assertFalse(all.matches("(?s).*(^|[\\n,\"])=1.*"), all);
    }

    @Test
    void anotherAccountGetsNothing() throws Exception {
        home.server()
                .run(
                        "account",
                        "add",
                        "bert",
                        "--password-file",
                        home.server().passwordFile().toString())
                .expectSuccess();
        try (Browser browser = Browser.open()) {
            home.signIn(browser, "bert");
            String answer = new String(browser.bytes(person + "/export/whole"), UTF_8);
            assertFalse(answer.startsWith("PK"), answer);
            assertFalse(answer.contains("Ada Larch"), answer);
        }
    }
}
