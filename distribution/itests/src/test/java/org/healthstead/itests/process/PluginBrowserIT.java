// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator does with a plugin in a browser: installs it, uses all that it adds, stops it, removes it. */
class PluginBrowserIT {

    private static final String TITLE = "Who was seen when";
    private static final String QUOTED = "“" + TITLE + "”";
    private static final String PLUGIN = "#plugin-org\\.example\\.lastseen ";
    private static final List<String> DOCTORS = List.of("Dr. Adaeze Okafor", "Dr. Bent Lindqvist");

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AllPages pages;

    @BeforeAll
    static void start() throws Exception {
        String token = PreparedHome.at(folder.resolve("home"));
        server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"));
        pages = AllPages.fill(server, token, folder);
        var api = server.api(token);
        for (String doctor : DOCTORS) {
            JsonObject who = JsonObject.builder().put("display", doctor).build();
            api.post(
                            "/api/v1/entries?person=" + pages.person(),
                            JsonObject.builder()
                                    .put("resourceType", "Encounter")
                                    .put("status", "finished")
                                    .put(
                                            "class",
                                            JsonObject.builder()
                                                    .put("code", "AMB")
                                                    .build())
                                    .put(
                                            "participant",
                                            JsonArray.of(JsonObject.builder()
                                                    .put("individual", who)
                                                    .build()))
                                    .put(
                                            "period",
                                            JsonObject.builder()
                                                    .put("start", "202" + DOCTORS.indexOf(doctor) + "-05-04")
                                                    .build())
                                    .build())
                    .expect(201);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void comesIsUsedAndGoes(Visit visit) throws Exception {
        try (Browser browser = visit.open()) {
            pages.signIn(browser);
            install(browser);
            usePage(browser);
            useCardAndSetting(browser);
            useSearchField(browser);
            if (visit.hasScript()) {
                lookForViolations(browser);
            }
            stopAndUndo(browser);
            removeAndUndo(browser);
        }
    }

    private static void install(Browser browser) {
        browser.go(pages.address("/plugins"));
        browser.choose("file", SamplePlugin.jar());
        browser.click("form.drop button[type=submit]");
        browser.await("the end of the installation", () -> browser.text().contains(QUOTED + " is installed."));
        assertEquals(List.of("Running"), browser.texts(PLUGIN + ".flag"));
        assertEquals(
                List.of("Adds a page, a card on the overview, a place in the navigation, words for the search."),
                browser.texts(PLUGIN + "p.small:not(.mute)"));
    }

    private static void usePage(Browser browser) {
        browser.go(pages.address("/person/" + pages.person() + "/more"));
        browser.click("a[href='" + SamplePlugin.page(pages.person()) + "']");
        browser.await("the page", () -> browser.text().contains("Dr. Bent Lindqvist was seen last."));
        assertEquals(2, browser.texts("main .entry").size(), browser::text);
    }

    private static void useCardAndSetting(Browser browser) {
        browser.go(pages.address("/person/" + pages.person() + "/overview"));
        assertEquals(2, browser.texts("#last-seen .entry").size(), browser::text);
        assertEquals(List.of("From " + TITLE), browser.texts("#last-seen footer"));
        set(browser, "99");
        browser.await("the refusal", () -> browser.text().contains("It must be from 1 to 20."));
        assertEquals("99", browser.value("set-rows"));
        set(browser, "1");
        browser.await("the end of saving", () -> browser.text().contains("Saved."));
        cardHas(browser, 1);
        set(browser, "3");
        browser.await("the end of saving", () -> browser.text().contains("Saved."));
        cardHas(browser, 2);
    }

    private static void set(Browser browser, String rows) {
        browser.go(pages.address("/settings/org.example.lastseen"));
        browser.type("set-rows", rows);
        browser.click("main form button");
    }

    private static void cardHas(Browser browser, int rows) {
        browser.await("a card of " + rows, () -> {
            browser.go(pages.address("/person/" + pages.person() + "/overview"));
            return browser.texts("#last-seen .entry").size() == rows;
        });
    }

    private static void useSearchField(Browser browser) {
        browser.await("a hit", () -> {
            browser.go(pages.address("/search?q=x.lastseen.with%3Aokafor&person=" + pages.person()));
            return browser.texts(".hit").size() == 1;
        });
    }

    private static void lookForViolations(Browser browser) throws Exception {
        Axe axe = new Axe();
        for (String path : List.of(
                "/plugins?done=start&plugin=" + SamplePlugin.NAME,
                "/settings/org.example.lastseen",
                SamplePlugin.page(pages.person()),
                "/person/" + pages.person() + "/overview")) {
            browser.go(pages.address(path));
            assertEquals(List.of(), axe.violations(browser), path);
        }
    }

    private static void stopAndUndo(Browser browser) {
        browser.go(pages.address("/plugins"));
        browser.click(PLUGIN + "button[value=stop]");
        browser.await("the stop", () -> browser.text().contains(QUOTED + " is stopped."));
        browser.go(pages.address(SamplePlugin.page(pages.person())));
        browser.await("the reason", () -> browser.text().contains(QUOTED + ", which somebody stopped"));
        browser.go(pages.address("/plugins?done=stop&plugin=" + SamplePlugin.NAME));
        browser.click(".toast button");
        browser.await("the start", () -> browser.text().contains(QUOTED + " runs."));
    }

    private static void removeAndUndo(Browser browser) {
        browser.click(PLUGIN + "button[value=remove]");
        browser.await("the removal", () -> browser.text().contains(QUOTED + " is removed."));
        assertEquals(List.of(), browser.texts(PLUGIN));
        browser.click(".toast button");
        browser.await("it to be back", () -> browser.text().contains(QUOTED + " is back."));
        assertEquals(List.of("Running"), browser.texts(PLUGIN + ".flag"));
        browser.click(PLUGIN + "button[value=remove]");
        browser.await("the removal", () -> browser.text().contains(QUOTED + " is removed."));
        browser.go(pages.address(SamplePlugin.page(pages.person())));
        browser.await("the page of a plugin that is gone", () -> browser.text().contains("is not installed here"));
        browser.go(pages.address("/person/" + pages.person() + "/overview"));
        assertFalse(browser.text().contains(TITLE), browser::text);
    }
}
