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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plugin Goals on the shipped product: a goal is set for what was measured, and followed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalsIT {

    private static final String NAME = "org.healthstead.plugin.goals";

    private WebHousehold household;

    @BeforeAll
    void install(@TempDir Path folder) throws Exception {
        household = WebHousehold.start(folder.resolve("home"));
        household.server().tell("plugin install", NAME).expectSuccess();
    }

    @AfterAll
    void close() {
        household.close();
    }

    /** Somebody who was weighed each week of a quarter, and lost a little each time. */
    private String weighed(String name) throws IOException {
        try (ApiClient api = household.api()) {
            String person = RecordOverHttp.ofNewPerson(api, name, "1980-03-04").person();
            for (int week = 12; week >= 0; week--) {
                api.post("/api/v1/entries?person=" + person, JsonObject.parse("""
                    {"resourceType": "Observation", "status": "final", "category": [{"coding": [{"system":
                     "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
                     "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
                     "effectiveDateTime": "%s", "valueQuantity": {"value": %d.0, "unit": "kg",
                     "system": "http://unitsofmeasure.org", "code": "kg"}}\
                    """.formatted(
                                        LocalDate.now().minusWeeks(week), 80 + week)))
                        .expect(201);
            }
            return person;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGoalIsSetAndFollowed(Visit visit) throws IOException {
        String person = weighed("Ada " + visit);
        String goals = household.page("/person/" + person + "/plugin/" + NAME + "/goals");
        Browser browser = household.browser(visit);
        browser.go(goals);
        assertTrue(browser.text().contains("There are no goals in this record."), browser::text);
        browser.click("main a.btn");
        browser.await("the form", () -> !browser.texts("#series").isEmpty());
        browser.click("p button.go");
        browser.await("the complaint", () -> browser.text().contains("Choose what is measured."));
        isSound(browser, visit);
        assertEquals(2, browser.texts("#series option").size(), "the weight, and none");
        browser.click("#series option:not([value=''])");
        browser.type("high", "75.5");
        browser.type("due", LocalDate.now().plusMonths(6).toString());
        browser.click("p button.go");
        browser.await("the goal", () -> browser.text().contains("at most 75.5"));
        isSound(browser, visit);
        browser.go(goals);
        assertTrue(browser.text().contains("at most 75.5"), browser::text);
        isSound(browser, visit);
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
}
