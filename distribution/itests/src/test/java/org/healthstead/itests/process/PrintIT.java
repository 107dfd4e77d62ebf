// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody typed stands on every sheet that a doctor or a helper gets, as a page and as a file. */
class PrintIT {

    private static final String PDF = "a[download][href*='.pdf']";
    private static final String A4 = "595 x 842";
    private static final String LETTER = "612 x 792";

    @TempDir
    static Path homes;

    private static WebHousehold home;
    private static Browser browser;
    private static String person;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        home = WebHousehold.start(homes.resolve("home"));
        person = home.addPerson("Ada Larch", "1974-03-04");
        browser = home.browser(Visit.DESKTOP);
        add("allergy", "allergy", "Penicillin", "reaction", "Hives");
        add("medication", "medication", "Ramipril 5 mg", "dose", "1-0-1", "reason", "High pressure");
        add("problem", "problem", "Asthma", "started", "2001");
        add("immunization", "vaccine", "Tetanus", "date", "6 May 2019", "lot", "LOT-77");
        add("visit", "visit", "Check-up", "started", "2 March 2020", "reason", "Cough for weeks");
        add("result", "result", "Ferritin", "value", "12 µg/L", "date", "3 March 2020");
        add("blood-group", "value", "A positive");
        add("blood-pressure", "upper", "131", "lower", "79");
        browser.go(person + "/about/edit");
        browser.type("contact.new0.name", "Wilma Larch");
        browser.type("contact.new0.telecom", "+49 30 1234");
        browser.click("form.stack button.go");
        browser.await("what was saved", () -> browser.address().contains("saved="));
    }

    /** Types an entry into its form. */
    private static void add(String form, String... typed) {
        browser.go(person + "/add/" + form);
        for (int i = 0; i < typed.length; i += 2) {
            browser.type(typed[i], typed[i + 1]);
        }
        browser.click("form.stack button.go");
        browser.await("the entry", () -> browser.address().contains("done=added"));
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static void open(String sheet) {
        browser.go(person + "/print");
        browser.click("main a[href*='/print/" + sheet + "']");
        browser.await("the sheet", () -> browser.address().contains("/print/" + sheet));
    }

    private static void contains(String text, String words) {
        List.of(words.split(";")).forEach(each -> assertTrue(text.contains(each), () -> each + " in " + text));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        summary, Summary, Penicillin;Hives;Ramipril 5 mg;1-0-1;Asthma;131/79;Tetanus
        emergency, Emergency sheet, Penicillin;Ramipril 5 mg;Asthma;Wilma Larch;+49 30 1234;A positive
        medications, Medication plan, Ramipril 5 mg;1-0-1;High pressure
        immunizations, Immunization record, Tetanus;LOT-77;2019
        results, Newest results, Ferritin;12 µg/L;131/79
        visit, Visit, Check-up;Cough for weeks;2020
        questions, Questions for the next visit, My questions;Check-up;Ferritin;131/79
        """)
    void aSheetSaysOnPaperWhatItSaysOnThePage(String sheet, String title, String words) throws Exception {
        open(sheet);
        contains(browser.text(), words);
        for (String paper : List.of("a4", "letter")) {
            browser.click(".seg a[href*='paper=" + paper + "']");
            browser.await(paper, () -> browser.address().contains("paper=" + paper));
            Path file = browser.download(PDF, folder.resolve(paper));
            assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
            try (PrintedSheet printed = PrintedSheet.open(file)) {
                assertEquals(paper.equals("a4") ? A4 : LETTER, printed.size());
                assertEquals(title, printed.title());
                assertTrue(printed.language().startsWith("en"), printed.language());
                assertTrue(printed.isTagged());
                contains(printed.text(), "Ada Larch;" + words);
            }
        }
    }

    @Test
    void aSheetInGermanIsGerman() throws Exception {
        open("summary");
        browser.click(".seg a[href*='language=de']");
        browser.await("German", () -> browser.text().contains("Allergien"));
        try (PrintedSheet printed = PrintedSheet.open(browser.download(PDF, folder))) {
            assertEquals("de", printed.language());
            contains(printed.text(), "Allergien;Penicillin;Ramipril 5 mg");
            assertFalse(printed.text().contains("Allergies"), printed.text());
        }
    }

    @Test
    void whatIsLeftOutIsInNoFileAndTheSheetSaysSo() throws Exception {
        open("emergency");
        browser.click(".chips a[href*='without=allergies']");
        browser.await("no allergies", () -> !browser.texts("article").toString().contains("Penicillin"));
        try (PrintedSheet printed = PrintedSheet.open(browser.download(PDF, folder))) {
            assertFalse(printed.text().contains("Penicillin"), printed.text());
            assertTrue(printed.text().contains("Left out by the person who printed this: Allergies"), printed.text());
            assertFalse(printed.code().contains("Penicillin"), printed.code());
        }
    }

    @ParameterizedTest
    @CsvSource({"a4, 595 x 842", "letter, 612 x 792", "card, 243 x 153"})
    void aTelephoneReadsTheCodeOfTheEmergencySheet(String paper, String size) throws Exception {
        open("emergency");
        browser.click(".seg a[href*='paper=" + paper + "']");
        browser.await(paper, () -> browser.address().contains("paper=" + paper));
        try (PrintedSheet printed = PrintedSheet.open(browser.download(PDF, folder))) {
            assertEquals(size, printed.size());
            contains(printed.text(), "Penicillin;Ramipril 5 mg;Wilma Larch;+49 30 1234");
            contains(printed.code(), "Ada Larch;1974;Penicillin;Ramipril 5 mg;Asthma;+49 30 1234");
        }
    }

    @Test
    void aLockScreenIsAPictureOfTheSizeOfATelephone() throws Exception {
        open("emergency");
        browser.click(".seg a[href*='paper=phone']");
        browser.await("the telephone", () -> browser.address().contains("paper=phone"));
        contains(browser.texts("article").toString(), "Penicillin;Ramipril 5 mg;Wilma Larch;+49 30 1234");
        Path file = browser.download("a[download][href*='.png']", folder);
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals("1080 x 2340", picture.getWidth() + " x " + picture.getHeight());
        // The clock of the telephone stands above, so nothing else does.
        assertEquals(0, dark(picture, 0, 600));
        assertTrue(dark(picture, 600, picture.getHeight()) > 5_000);
    }

    private static int dark(BufferedImage picture, int from, int until) {
        int dark = 0;
        for (int y = from; y < until; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    /** The file is not sent to who may not see the record, whatever address they know. */
    @Test
    void whoIsNotSignedInGetsNoSheet() throws Exception {
        try (PageClient nobody = new PageClient(home.server().address())) {
            var answer = nobody.get(java.net.URI.create(person).getPath() + "/print/summary.pdf");
            assertEquals(303, answer.statusCode(), answer.body());
        }
    }
}
