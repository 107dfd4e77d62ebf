// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.healthstead.api.jobs.JobState;
import org.healthstead.testkit.server.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts on paper: what somebody typed is drawn, stands in the table, and is said to who does not see it. */
class PrintChartsIT {

    private static final String PDF = "a[download][href*='.pdf']";
    private static final LocalDate BIRTH = LocalDate.now().minusYears(8);

    private static final String UNDATED =
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + "{\"resourceType\":\"MedicationStatement\",\"id\":\"d\",\"status\":\"active\",\"medicationCodeableConcept\":{\"text\":\"Vitamin"
                + " D\"},\"subject\":{\"reference\":\"Patient/1\"}}}]}";

    @TempDir
    static Path homes;

    private static WebHousehold home;
    private static String child;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        home = WebHousehold.start(homes.resolve("home"));
        child = home.addPerson("فاطمة Larch", BIRTH.toString());
        Browser browser = home.browser(Visit.DESKTOP);
        add(browser, "height", "value", "106", "date", BIRTH.plusYears(5).toString());
        add(browser, "height", "value", "126.5", "date", BIRTH.plusMonths(95).toString());
        add(browser, "weight", "value", "18", "date", BIRTH.plusYears(5).toString());
        add(browser, "result", "result", "Ferritin", "value", "12 µg/L", "date", "2020-03-03");
        add(browser, "result", "result", "Ferritin", "value", "31 µg/L", "date", "2021-03-03");
        add(browser, "medication", "medication", "Iron drops", "dose", "1-0-0");
    }

    /** Types an entry into its form. */
    private static void add(Browser browser, String form, String... typed) {
        browser.go(child + "/add/" + form);
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

    private static void contains(String text, String words) {
        List.of(words.split(";")).forEach(each -> assertTrue(text.contains(each), () -> each + " in " + text));
    }

    private static void growth(Browser browser) {
        browser.go(child + "/growth?sex=female");
        browser.click("main a[href*='/print/growth']");
        browser.await("the sheet", () -> browser.address().contains("/print/growth"));
    }

    @ParameterizedTest
    @CsvSource({"a4, 595 x 842", "letter, 612 x 792"})
    void growthIsDrawnAndSaid(String paper, String size) throws Exception {
        Browser browser = home.browser(Visit.DESKTOP);
        growth(browser);
        assertEquals(3, browser.texts("article h2").size());
        browser.click(".seg a[href*='paper=" + paper + "']");
        browser.await(paper, () -> browser.address().contains("paper=" + paper));
        try (PrintedSheet printed = PrintedSheet.open(browser.download(PDF, folder))) {
            assertEquals(size, printed.size());
            assertEquals("Growth", printed.title());
            assertTrue(printed.isTagged());
            contains(printed.text(), "فاطمة;Height by age: Girls;126.5 cm;percentile;Curves: CDC;7 years, 11 months");
            assertEquals(3, printed.figures().size());
            contains(printed.figures().getFirst(), "Height by age: Girls. 2 values. The newest: 126.5");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Visit.class,
            names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void growthIsLookedAtFirst(Visit visit) {
        Browser browser = home.browser(visit);
        browser.go(child + "/print");
        contains(browser.text(), "Growth");
        growth(browser);
        contains(browser.text(), "Weight by age: Girls;126.5 cm;18 kg");
        assertEquals(3L, browser.run("return document.querySelectorAll('article svg.fig').length"));
    }

    @Test
    void germanIsGermanOnPaper() throws Exception {
        Browser browser = home.browser(Visit.DESKTOP);
        growth(browser);
        browser.click(".seg a[href*='language=de']");
        browser.await("German", () -> browser.text().contains("Perzentile"));
        try (PrintedSheet printed = PrintedSheet.open(browser.download(PDF, folder))) {
            assertEquals("de", printed.language());
            contains(printed.text(), "126,5 cm;Perzentile;Kurven: CDC");
            assertFalse(printed.text().contains("percentile"), printed.text());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Visit.class,
            names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void aSeriesIsPrintedFromItsPage(Visit visit) throws Exception {
        Browser browser = home.browser(visit);
        browser.go(child + "/results");
        browser.click("main a[href*='/results/']");
        browser.await("the page of a result", () -> browser.address().contains("/results/"));
        String name = browser.texts("h1").getFirst();
        browser.click("main a[href*='/print/series']");
        browser.await("the sheet", () -> browser.address().contains("/print/series"));
        contains(browser.text(), name);
        if (visit.hasScript()) {
            try (PrintedSheet printed = PrintedSheet.open(browser.download(PDF, folder))) {
                assertEquals("Values over time", printed.title());
                contains(printed.text(), name);
            }
        }
    }

    /** It has no date of its own, so nobody knows whether it is new. */
    @Test
    void whatIsTakenNowWithoutADateStandsBesideTheQuestions() throws Exception {
        try (ApiClient api = home.api()) {
            RecordOverHttp record = new RecordOverHttp(api, child.substring(child.lastIndexOf('/') + 1));
            String job = record.submit(UNDATED.getBytes(StandardCharsets.UTF_8));
            record.await(
                    job,
                    state ->
                            JobState.ofCode(state.string("state").orElseThrow()).isFinal());
        }
        Browser browser = home.browser(Visit.DESKTOP);
        browser.go(child + "/print/questions");
        contains(browser.texts("article").toString(), "Medications now, without a date (2);Vitamin D;Iron drops");
    }
}
