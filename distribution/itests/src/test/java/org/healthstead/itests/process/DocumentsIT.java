// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that somebody keeps as documents, in a browser: their title and date, their words, and the file itself. */
class DocumentsIT {

    @TempDir
    static Path homes;

    private static WebHousehold home;

    @TempDir
    Path folder;

    private PaperFiles files;
    private String person;

    @BeforeAll
    static void start() throws Exception {
        home = WebHousehold.start(homes.resolve("home"));
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    /** Each has a record of its own. */
    @BeforeEach
    void somebody() {
        files = new PaperFiles(folder);
        person = home.addPerson("Ada Larch", "1974-03-04");
    }

    private void open(Browser browser) {
        browser.go(person + "/documents/add");
    }

    private static void keep(Browser browser, Path... chosen) {
        browser.choose("file", chosen);
        browser.click("form.drop button[type=submit]");
    }

    private static void awaitAdded(Browser browser) {
        browser.await("the document", () -> browser.address().contains("done=added"));
    }

    /** Follows the hit that the search has for a word of a document, when it has one. */
    private void find(Browser browser, String word, String title) {
        browser.await("a hit for " + word, () -> {
            browser.go(WebHousehold.search(person, word));
            return browser.texts(".hit").toString().contains(title);
        });
        assertEquals(1, browser.texts(".hit").size(), browser::text);
        browser.click(".hit a");
        browser.await("where the hit leads", () -> browser.address().contains("/entry/"));
    }

    private static void marked(Browser browser, String word) {
        List<String> marks = browser.texts("mark");
        assertFalse(marks.isEmpty(), browser::text);
        marks.forEach(mark -> assertEquals(word, mark.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @EnumSource
    void aTextHasItsTitleAndDateAndIsSavedAsItCame(Visit visit) throws Exception {
        Path letter = files.text("letter.txt", "Dear Ada,\nyour cornea is clear.\n");
        Browser browser = home.browser(visit);
        open(browser);
        browser.type("title", "Letter of the eye clinic");
        browser.type("date", "March 2019");
        keep(browser, letter);
        awaitAdded(browser);
        assertEquals(List.of("Letter of the eye clinic"), browser.texts("h1"));
        assertTrue(browser.text().contains("March 2019"), browser::text);
        assertTrue(browser.text().contains("your cornea is clear"), browser::text);
        Path saved = browser.download(".narrative a[download]", folder.resolve("saved"));
        assertArrayEquals(Files.readAllBytes(letter), Files.readAllBytes(saved));
        browser.go(person + "/documents");
        List<String> rows = browser.texts("table.list tbody tr");
        assertEquals(1, rows.size(), rows::toString);
        assertTrue(rows.getFirst().contains("Letter of the eye clinic"), rows::toString);
        find(browser, "cornea", "Letter of the eye clinic");
        assertTrue(browser.text().contains("your cornea is clear"), browser::text);
    }

    @ParameterizedTest
    @EnumSource
    void theHitOfAPdfOpensThePageWithTheWord(Visit visit) throws Exception {
        Path report = files.pdf("report.pdf", "First page: nothing to see", "Second page: a small angioma");
        Browser browser = home.browser(visit);
        open(browser);
        browser.type("title", "Report of the scan");
        keep(browser, report);
        awaitAdded(browser);
        find(browser, "angioma", "Report of the scan");
        assertTrue(browser.address().contains("/pages"), browser::address);
        assertEquals(List.of("Report of the scan, page 2"), browser.texts("h1"));
        marked(browser, "angioma");
        assertEquals(1L, browser.run("return document.querySelectorAll('.sheet rect').length"));
        browser.await(
                "the picture",
                () -> Boolean.TRUE.equals(
                        browser.run("return document.querySelector('.sheet img').naturalWidth > 300")));
        browser.click("a[rel=prev]");
        browser.await("the first page", () -> browser.text().contains("nothing to see"));
        assertEquals(List.of(), browser.texts("mark"));
    }

    @Test
    void aPdfIsOpenedInTheBrowserAndSaved() throws Exception {
        Path report = files.pdf("report.pdf", "One page");
        Browser browser = home.browser(Visit.DESKTOP);
        open(browser);
        keep(browser, report);
        awaitAdded(browser);
        assertEquals(List.of("report"), browser.texts("h1"));
        assertTrue(browser.texts(".narrative a[href*='show=1']").contains("Open the file (PDF)"), browser::text);
        Path saved = browser.download(".narrative a[download]", folder.resolve("saved"));
        assertEquals("report.pdf", saved.getFileName().toString());
        assertArrayEquals(Files.readAllBytes(report), Files.readAllBytes(saved));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void aWordFileIsFoundByItsWords(Visit visit) throws Exception {
        Browser browser = home.browser(visit);
        open(browser);
        keep(browser, files.word("physio.docx", "Ten exercises for the rhomboid, daily"));
        awaitAdded(browser);
        assertTrue(browser.texts(".narrative a[download]").contains("Save the file (Word)"), browser::text);
        find(browser, "rhomboid", "physio");
        marked(browser, "rhomboid");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void aFileInAnArchiveIsFoundByItsWords(Visit visit) throws Exception {
        Path archive = files.zip(
                "letters.zip", Map.of("first.txt", "Nothing here", "folder/second.txt", "A torn meniscus, left"));
        Browser browser = home.browser(visit);
        open(browser);
        keep(browser, archive);
        awaitAdded(browser);
        find(browser, "meniscus", "letters");
        marked(browser, "meniscus");
        assertTrue(browser.text().contains("second.txt"), browser::text);
        assertFalse(browser.text().contains("Nothing here"), browser::text);
    }

    @Test
    void aPdfThatIsCalledTextIsAPdf() throws Exception {
        Path real = files.pdf("real.pdf", "Findings: a benign naevus");
        Path lying = Files.move(real, folder.resolve("findings.txt"));
        Browser browser = home.browser(Visit.DESKTOP);
        open(browser);
        keep(browser, lying);
        awaitAdded(browser);
        assertTrue(browser.texts(".narrative a[href*='show=1']").contains("Open the file (PDF)"), browser::text);
        find(browser, "naevus", "findings");
        marked(browser, "naevus");
    }

    /** It would run as a part of Healthstead if a browser opened it as what it is. */
    @Test
    void aWebPageThatIsCalledAPdfNeverRuns() throws Exception {
        Path lying = files.text("report.pdf", "<!DOCTYPE html><script>document.title = 'ran'</script><p>a stent");
        Browser browser = home.browser(Visit.DESKTOP);
        open(browser);
        keep(browser, lying);
        awaitAdded(browser);
        assertEquals(List.of(), browser.texts(".narrative a[href*='show=1']"));
        String saved = String.valueOf(browser.run("return document.querySelector('.narrative a[download]').href"));
        Object answer = browser.runAsync(
                "const done = arguments[1]; fetch(arguments[0] + '&show=1').then(a => done("
                        + "a.headers.get('Content-Type') + ' ' + a.headers.get('Content-Disposition')))",
                saved);
        assertTrue(answer.toString().startsWith("application/octet-stream attachment"), answer::toString);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void theSameFileTwiceIsOneDocument(Visit visit) throws Exception {
        Path first = files.text("bill.txt", "Twenty sessions");
        Path again = files.text("copy of bill.txt", "Twenty sessions");
        Browser browser = home.browser(visit);
        open(browser);
        keep(browser, first);
        awaitAdded(browser);
        String entry = browser.address().replaceAll("\\?.*", "");
        browser.go(person + "/documents/add");
        keep(browser, again);
        browser.await("what is there", () -> browser.address().contains("done=there"));
        assertEquals(entry, browser.address().replaceAll("\\?.*", ""));
        assertTrue(browser.texts(".toast").toString().contains("was in the record already"), browser::text);
        browser.go(person + "/documents");
        assertEquals(1, browser.texts("table.list tbody tr").size(), browser::text);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void severalFilesAreCounted(Visit visit) throws Exception {
        Path there = files.text("one.txt", "The first");
        Browser browser = home.browser(visit);
        open(browser);
        keep(browser, there);
        awaitAdded(browser);
        browser.go(person + "/documents/add");
        keep(browser, there, files.text("two.txt", "The second"), files.text("three.txt", "The third"));
        browser.await("how many", () -> browser.text().contains("2 documents are in the record now."));
        assertTrue(browser.text().contains("This file was in the record already."), browser::text);
        browser.go(person + "/documents");
        assertEquals(3, browser.texts("table.list tbody tr").size(), browser::text);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void anEmptyFileIsRefusedAndWhatWasTypedStays(Visit visit) throws Exception {
        Browser browser = home.browser(visit);
        open(browser);
        browser.type("title", "A letter");
        browser.type("date", "2019");
        keep(browser, files.text("empty.txt", ""));
        browser.await("the reason", () -> browser.text().contains("The file is empty. Nothing was kept."));
        assertEquals("A letter", browser.value("title"));
        assertEquals("2019", browser.value("date"));
        browser.go(person + "/documents");
        assertEquals(List.of(), browser.texts("table.list tbody tr"));
    }

    @Test
    void aDateThatCannotBeReadKeepsNothing() throws Exception {
        Browser browser = home.browser(Visit.DESKTOP);
        open(browser);
        browser.type("title", "A letter");
        browser.type("date", "3/4/5");
        keep(browser, files.text("letter.txt", "Words"));
        browser.await("the reason", () -> browser.text().contains("The file was not kept."));
        assertEquals("A letter", browser.value("title"));
        browser.go(person + "/documents");
        assertEquals(List.of(), browser.texts("table.list tbody tr"));
    }
}
