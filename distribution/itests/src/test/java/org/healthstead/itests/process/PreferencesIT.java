// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.healthstead.testkit.server.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How somebody likes to read: it holds for their account, wherever they sign in, and for nobody else. */
class PreferencesIT {

    private static final String OTHER = "bert";
    private static final String PAPER = "return getComputedStyle(document.body).backgroundColor";
    private static final String LETTERS = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";

    @TempDir
    static Path homes;

    private static WebHousehold home;
    private static String person;

    /** In the record of the other account. */
    private static String others;

    @BeforeAll
    static void start() throws Exception {
        home = WebHousehold.start(homes.resolve("home"));
        person = home.addPerson("Ada Larch", "1974-03-04");
        home.server()
                .run(
                        "account",
                        "add",
                        OTHER,
                        "--password-file",
                        home.server().passwordFile().toString())
                .expectSuccess();
        try (ApiClient api = home.server().api(home.server().createToken(OTHER))) {
            others = home.page("/person/"
                    + RecordOverHttp.ofNewPerson(api, "Bert Larch", "1974-03-04")
                            .person());
        }
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static void choose(Browser browser, String field, String value) {
        browser.go(home.page("/preferences"));
        browser.select("prefer-" + field, value);
        save(browser);
    }

    private static void save(Browser browser) {
        browser.click("form.stack button.go");
        browser.await("what was saved", () -> browser.address().contains("saved="));
    }

    private static String born(Browser browser, String whose) {
        browser.go(whose + "/overview");
        return browser.texts(".who").toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void datesAreShownAndReadAsChosen(Visit visit) {
        Browser browser = home.browser(visit);
        plain(browser);
        choose(browser, "dates", "iso");
        assertTrue(born(browser, person).contains("1974-03-04"), browser::text);
        choose(browser, "dates", "dmy");
        assertTrue(born(browser, person).contains("4 Mar 1974"), browser::text);
        weighed(browser, "03/04/2020");
        assertTrue(browser.text().contains("3 April 2020"), browser::text);
        choose(browser, "dates", "mdy");
        assertTrue(born(browser, person).contains("Mar 4, 1974"), browser::text);
        weighed(browser, "03/04/2020");
        assertTrue(browser.text().contains("March 4, 2020"), browser::text);
    }

    private static void weighed(Browser browser, String date) {
        browser.go(person + "/add/weight");
        browser.type("value", "70.5");
        browser.type("date", date);
        browser.click("form.stack button.go");
        browser.await("the entry", () -> browser.address().contains("done=added"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void formsBeginWithTheChosenUnitAndTheEntryKeepsIt(Visit visit) {
        Browser browser = home.browser(visit);
        plain(browser);
        choose(browser, "units", "us");
        browser.go(person + "/add/weight");
        assertEquals("[lb_av]", unit(browser));
        browser.type("value", "155.5");
        browser.click("form.stack button.go");
        browser.await("the entry", () -> browser.address().contains("done=added"));
        assertTrue(browser.text().contains("155.5 lb"), browser::text);
        String entry = browser.address();
        browser.go(person + "/add/temperature");
        assertEquals("[degF]", unit(browser));
        choose(browser, "units", "metric");
        browser.go(person + "/add/weight");
        assertEquals("kg", unit(browser));
        browser.go(entry);
        assertTrue(browser.text().contains("155.5 lb"), browser::text);
        choose(browser, "sugar", "moles");
        browser.go(person + "/add/blood-sugar");
        assertEquals("mmol/L", unit(browser));
        choose(browser, "sugar", "mass");
        browser.go(person + "/add/blood-sugar");
        assertEquals("mg/dL", unit(browser));
    }

    private static String unit(Browser browser) {
        return String.valueOf(browser.run("return document.querySelector('[name=\"value.unit\"]').value"));
    }

    /** The second browser is another device of the same account, the third is somebody else's. */
    @Test
    void whatIsChosenHoldsEverywhereForThisAccountAlone() {
        Browser first = home.browser(Visit.DESKTOP);
        plain(first);
        String light = String.valueOf(first.run(PAPER));
        double usual = ((Number) first.run(LETTERS)).doubleValue();
        chooseAll(first);
        looksDifferent(first, light, usual);
        first.click("details.menu summary");
        first.click("form[action='/signout'] button");
        first.await("the door", () -> first.address().contains("/signin"));
        home.signIn(first);
        looksDifferent(first, light, usual);
        looksDifferent(home.browser(Visit.WITHOUT_SCRIPT), light, usual);
        try (Browser other = Browser.open()) {
            home.signIn(other, OTHER);
            assertTrue(born(other, others).contains("Mar 4, 1974"), other::text);
            assertEquals(light, other.run(PAPER));
            assertEquals(usual, ((Number) other.run(LETTERS)).doubleValue());
            assertEquals("en", other.run("return document.documentElement.lang.slice(0, 2)"));
            choose(other, "dates", "dmy");
            assertTrue(born(other, others).contains("4 Mar 1974"), other::text);
        }
        looksDifferent(first, light, usual);
    }

    private static void chooseAll(Browser browser) {
        browser.go(home.page("/preferences"));
        browser.select("prefer-language", "de");
        browser.select("prefer-theme", "dark");
        browser.select("prefer-dates", "iso");
        browser.click("#prefer-large");
        save(browser);
    }

    /** As an account reads that has not chosen anything, whatever was chosen before. */
    private static void plain(Browser browser) {
        browser.go(home.page("/preferences"));
        List.of("language", "theme", "dates", "units", "sugar").forEach(field -> browser.select("prefer-" + field, ""));
        if (Boolean.TRUE.equals(browser.run("return document.getElementById('prefer-large').checked"))) {
            browser.click("#prefer-large");
        }
        save(browser);
    }

    private static void looksDifferent(Browser browser, String light, double usual) {
        assertTrue(born(browser, person).contains("1974-03-04"), browser::text);
        assertEquals("de", browser.run("return document.documentElement.lang.slice(0, 2)"));
        assertTrue(browser.texts("nav").toString().contains("Zeitstrahl"), browser::text);
        assertEquals("dark", browser.run("return document.documentElement.dataset.theme"));
        assertTrue(!light.equals(browser.run(PAPER)), light);
        assertEquals(1.5 * usual, ((Number) browser.run(LETTERS)).doubleValue(), .5);
    }
}
