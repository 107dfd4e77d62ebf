// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a newcomer does in a browser: opens the set-up link, adds a person, brings a file, sees the timeline, types a
 * word and sees it marked, opens the record of somebody else.
 */
class FirstHourIT {

    private static final int OBSERVATIONS = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aFileGoesInAndASearchFindsIt(Visit visit) throws Exception {
        Path file = Files.write(
                folder.resolve("export.json"),
                SyntheticBundle.of(42, "Helen", "Marlow", OBSERVATIONS).toUtf8());
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"));
                Browser browser = visit.open()) {
            setUp(server, browser);
            addPerson(browser);
            importFile(browser, file);
            readTimeline(browser);
            search(browser);
            switchPerson(browser, visit.hasScript());
        }
    }

    static String setUpLink(ServerProcess server) {
        return server.output().stream()
                .filter(line -> line.contains("/setup?code="))
                .map(line -> line.substring(line.indexOf("http")).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no set-up link in " + server.output()));
    }

    private static void setUp(ServerProcess server, Browser browser) {
        browser.go(setUpLink(server));
        browser.click("button.go");
        browser.await("the household", () -> browser.address().contains("/setup/household"));
        browser.type("household", "Marlow");
        browser.click("button.go");
        browser.await("the account", () -> browser.address().contains("/setup/account"));
        browser.type("account", "helen");
        browser.type("password", server.password());
        browser.type("again", server.password());
        browser.click("button.go");
        browser.await("the first person", () -> browser.address().contains("/setup/person"));
    }

    private static void addPerson(Browser browser) {
        browser.type("name", "Helen Marlow");
        browser.type("born", "1974-03-04");
        browser.click("button.go");
        browser.await("the last step", () -> browser.address().contains("/setup/import"));
        browser.click("a.go");
        browser.await("Helen's page", () -> browser.address().contains("/person/"));
    }

    private static void importFile(Browser browser, Path file) {
        String person = browser.address().replaceAll("(.*/person/[^/?]+).*", "$1");
        browser.go(person + "/import");
        browser.choose("file", file);
        browser.click("form.drop button[type=submit]");
        browser.await("the report", () -> browser.text().contains(Integer.toString(OBSERVATIONS + 1)));
        browser.go(person + "/timeline");
    }

    private static void readTimeline(Browser browser) {
        List<String> lines = browser.texts(".entry");
        assertFalse(lines.isEmpty(), "the timeline shows entries");
        assertTrue(lines.stream().anyMatch(line -> line.contains("µg/L")), () -> "values with units in " + lines);
    }

    private static void search(Browser browser) {
        browser.enter("form[role=search] input", "ferritin");
        browser.await("hits", () -> !browser.texts("mark").isEmpty());
        for (String mark : browser.texts("mark")) {
            assertEquals("ferritin", mark.toLowerCase(Locale.ROOT));
        }
    }

    /** With a script the name opens a list to type into; without one it leads to the page of all people. */
    private static void switchPerson(Browser browser, boolean script) {
        browser.go(browser.address().replaceAll("(https?://[^/]+).*", "$1/people"));
        browser.type("name", "Sami Marlow");
        browser.click("form.stack button");
        browser.await("Sami's page", () -> browser.texts(".who").toString().contains("Sami"));
        browser.click("a.who");
        if (script) {
            browser.await(
                    "Helen in the list",
                    () -> browser.texts(".switch [role=option]").toString().contains("Helen"));
            browser.enter(".switch [role=combobox]", "helen");
        } else {
            browser.await("the people", () -> browser.address().endsWith("/people"));
            browser.click("main a[href*='/person/']");
        }
        browser.await("Helen's page", () -> browser.texts(".who").toString().contains("Helen"));
    }
}
