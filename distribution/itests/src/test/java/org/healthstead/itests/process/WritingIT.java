// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** What people write themselves, in a browser: with script and without, on a phone, by keyboard, at the same time. */
class WritingIT {

    @TempDir
    Path folder;

    private WebHousehold open() throws Exception {
        return WebHousehold.start(folder.resolve("home"));
    }

    /** @return the address of a person whose record is to be written */
    private static String ada(WebHousehold home, Browser browser) {
        home.signIn(browser);
        return home.addPerson("Ada Larch", "1974-03-04");
    }

    @ParameterizedTest
    @EnumSource
    void aBloodPressureStandsInListChartAndSearch(Visit visit) throws Exception {
        try (WebHousehold home = open();
                Browser browser = visit.open()) {
            String person = ada(home, browser);
            browser.go(person + "/timeline");
            browser.click(".tools a[data-key=a]");
            browser.await("what can be added", () -> browser.address().endsWith("/add"));
            browser.click("a[href$='/add/blood-pressure']");
            browser.await("the form", () -> browser.address().endsWith("/blood-pressure"));
            browser.type("upper", "84");
            browser.type("lower", "128");
            browser.click("form.stack button.go");
            browser.await(
                    "what is asked",
                    () -> browser.texts(".field.ask").toString().contains("84 mmHg above and 128"));
            assertEquals("84", browser.value("upper"));
            browser.type("upper", "128");
            browser.type("lower", "84");
            browser.click("form.stack button.go");
            browser.await("the entry", () -> browser.text().contains("128/84"));
            browser.go(person + "/results");
            browser.await("the list", () -> browser.texts("table").toString().contains("128/84"));
            browser.click("table a[href*='/results/']");
            browser.await("the page of the result", () -> browser.text().contains("128/84"));
            browser.await("a hit", () -> {
                browser.go(WebHousehold.search(person, "blood pressure"));
                return browser.texts(".hit").toString().contains("128/84");
            });
        }
    }

    @Test
    void aWeightUnlikeTheOtherIsAskedAndKept() throws Exception {
        try (WebHousehold home = open();
                Browser browser = Browser.open()) {
            String person = ada(home, browser);
            browser.go(person + "/add/weight");
            browser.type("value", "70");
            browser.click("form.stack button.go");
            browser.await("the entry", () -> browser.address().contains("done=added"));
            browser.go(person + "/add/weight");
            browser.type("value", "7");
            browser.click("form.stack button.go");
            browser.await(
                    "the question", () -> browser.texts(".field.ask").toString().contains("The record also says 70"));
            browser.click(".field.ask [type=checkbox]");
            browser.click("form.stack button.go");
            browser.await("the other entry", () -> browser.address().contains("done=added"));
        }
    }

    /** Two keys to the form, and two numbers with a Tab between them and Enter after them. */
    @Test
    void twoKeysLeadToTheForm() throws Exception {
        try (WebHousehold home = open();
                Browser browser = Browser.open()) {
            String person = ada(home, browser);
            for (String page : List.of("/overview", "/results", "/medications")) {
                browser.go(person + page);
                browser.press("a");
                browser.await("what can be added", () -> browser.address().endsWith("/add"));
                browser.press("b");
                browser.await("the first field", () -> "upper".equals(focus(browser)));
            }
            browser.press("131", Keys.TAB, "79", Keys.ENTER);
            browser.await("the entry", () -> browser.text().contains("131/79"));
        }
    }

    private static Object focus(Browser browser) {
        return browser.run("return document.activeElement.id");
    }

    @Test
    void whatTwoPeopleCorrectAtOnceIsShownToTheSecond() throws Exception {
        try (WebHousehold home = open();
                Browser one = Browser.open();
                Browser two = Browser.open()) {
            String person = ada(home, one);
            home.signIn(two);
            one.go(person + "/add/medication");
            one.type("medication", "Ramipril 5 mg");
            one.type("dose", "1-0-0");
            one.click("form.stack button.go");
            one.await("the entry", () -> one.address().contains("done=added"));
            String edit = one.address().replaceAll("\\?.*", "") + "/edit";
            one.go(edit);
            two.go(edit);
            one.type("dose", "1-0-1");
            one.type("why", "More since May");
            one.click("form.stack button.go");
            one.await("the new dose", () -> one.address().contains("done=changed"));
            assertTrue(one.text().contains("More since May"), one::text);
            two.type("dose", "0-0-1");
            two.click("form.stack button.go");
            two.await("both doses", () -> two.text().contains("Somebody else has written: 1-0-1"));
            assertEquals("0-0-1", two.value("dose"));
            two.click("form.stack button.go");
            two.await("the decision", () -> two.address().contains("done=changed"));
            assertTrue(two.texts("body").toString().contains("1-0-1 → 0-0-1"), two::text);
        }
    }

    @Test
    void aFormOutlivesARestartAndIsKeptOnce() throws Exception {
        try (WebHousehold home = open();
                Browser browser = Browser.open()) {
            String person = ada(home, browser);
            browser.go(person + "/add/weight");
            browser.type("value", "70.5");
            home.restart();
            browser.click("form.stack button.go");
            browser.await("the entry", () -> browser.address().contains("done=added"));
            String entry = browser.address();
            browser.run("history.back()");
            browser.await("the form again", () -> browser.address().endsWith("/add/weight"));
            browser.click("form.stack button.go");
            browser.await("the same entry", () -> browser.address().contains("/entry/"));
            assertEquals(entry, browser.address());
        }
    }
}
