// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plugin for immunization schedules on the shipped product, from the catalogue to what is due. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImmunizationsIT {

    private static final String NAME = "org.healthstead.plugin.immunizations";
    private static final String MMR = "Measles, mumps, rubella";
    private static final String PREGNANT = "007";

    private WebHousehold household;

    @BeforeAll
    void install(@TempDir Path folder) throws Exception {
        household = WebHousehold.start(folder.resolve("home"));
        Browser browser = household.browser(Visit.DESKTOP);
        browser.go(household.page("/plugins"));
        assertTrue(browser.text().contains("Immunization schedules"), browser::text);
        assertTrue(browser.text().contains("read and search: general information, immunizations"), browser::text);
        browser.click("#offer-" + NAME.replace(".", "\\.") + " button[value=install]");
        browser.await("the plugin", () -> browser.text().contains("Running"));
        assertTrue(browser.texts("#offer-" + NAME.replace(".", "\\.")).isEmpty(), browser::text);
    }

    @AfterAll
    void close() {
        household.close();
    }

    /** Somebody who got one dose as a baby, and none since. */
    private String child(String name) throws IOException {
        LocalDate born = LocalDate.now().minusYears(2);
        try (ApiClient api = household.api()) {
            String person =
                    RecordOverHttp.ofNewPerson(api, name, born.toString()).person();
            api.post("/api/v1/entries?person=" + person, JsonObject.parse("""
                {"resourceType": "Immunization", "status": "completed", "vaccineCode": {"coding": [
                 {"system": "http://hl7.org/fhir/sid/cvx", "code": "08", "display": "Hep B"}]},
                 "occurrenceDateTime": "%s"}\
                """.formatted(born)))
                    .expect(201);
            return person;
        }
    }

    private String page(String person, String page) {
        return household.page("/person/" + person + "/plugin/" + NAME + "/" + page);
    }

    private static void isSound(Browser browser, Visit visit) throws IOException {
        if (visit.hasScript()) {
            assertEquals(List.of(), new Axe().violations(browser));
            assertEquals(
                    Boolean.TRUE,
                    browser.run("return document.documentElement.scrollWidth <= window.innerWidth"),
                    browser.address());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePlanSaysWhatIsOverdueAndWhy(Visit visit) throws IOException {
        String person = child("Ada " + visit);
        Browser browser = household.browser(visit);
        browser.go(page(person, "plan"));
        assertTrue(browser.text().contains("immunizations are overdue:"), browser::text);
        assertTrue(browser.text().contains("Hepatitis B: counts"), browser::text);
        isSound(browser, visit);
        browser.click("main a[href$='/plan/mmr']");
        browser.await("the group", () -> browser.text().contains("Why?"));
        assertTrue(browser.text().contains("Dose 1 · recommended from"), browser::text);
        assertTrue(browser.text().contains("because of the age"), browser::text);
        isSound(browser, visit);
        browser.go(household.page("/person/" + person + "/coming-up"));
        assertTrue(browser.text().contains("Vaccination: " + MMR), browser::text);
        browser.go(household.page("/plugin/" + NAME + "/due"));
        assertTrue(browser.text().contains("Ada " + visit), browser::text);
        isSound(browser, visit);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStatedChangesThePlanAndCanBeEnded(Visit visit) throws IOException {
        String person = child("Ben " + visit);
        Browser browser = household.browser(visit);
        browser.go(page(person, "reasons"));
        browser.click("p button.go");
        browser.await("the complaint", () -> browser.text().contains("Choose what is so."));
        isSound(browser, visit);
        browser.select("reason", PREGNANT);
        browser.type("since", LocalDate.now().minusDays(3).toString());
        browser.click("p button.go");
        browser.await("the plan", () -> browser.text().contains("Not to be given"));
        browser.go(page(person, "reasons"));
        browser.click("button[name=over]");
        browser.await("the end", () -> browser.texts("button[name=over]").isEmpty());
        browser.go(page(person, "plan"));
        assertTrue(browser.text().contains("Nothing is stated:"), browser::text);
    }

    @Test
    void whoMayNotSeeTheRecordSeesNoPlan() {
        Browser browser = household.browser(Visit.DESKTOP);
        browser.go(page("00000000-0000-0000-0000-000000000001", "plan"));
        assertTrue(browser.texts("section.card").isEmpty(), browser::text);
    }

    @Test
    void anUnknownGroupIsNotFound() throws IOException {
        Browser browser = household.browser(Visit.DESKTOP);
        browser.go(page(child("Cleo"), "plan/no-such-group"));
        assertTrue(browser.texts("section.card").isEmpty(), browser::text);
    }
}
