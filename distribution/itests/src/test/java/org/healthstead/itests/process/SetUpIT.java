// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The wizard's wrong steps in a browser: another language, a weak password, back, a restart in the middle, too late.
 */
class SetUpIT {

    /** A language of nobody, read from right to left, for tests. */
    private static final String RIGHT_TO_LEFT = "ar-XB";

    @TempDir
    Path folder;

    @Test
    void aServerThatIsStartedAgainInTheMiddleLosesNoAnswer() throws Exception {
        Path home = folder.resolve("home");
        try (Browser browser = Browser.open(Browser.Setting.NO_SCRIPT)) {
            try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home)) {
                browser.go(link(server));
                browser.click("button[value=de]");
                browser.await("the household in German", () -> browser.text().contains("Ihr Haushalt"));
                browser.type("household", "Familie Jäger");
                browser.click("button.go");
                browser.await("the account", () -> browser.address().endsWith("/setup/account"));
                account(browser, "helga", "kurz", "kurz");
                browser.await("the rule", () -> browser.text().contains("mindestens 15 Zeichen"));
                assertEquals("helga", browser.value("account"));
                assertEquals("", browser.value("password"));
            }
            try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home)) {
                browser.go(server.address() + "/setup/account");
                account(browser, "helga", server.password(), server.password());
                browser.await("that the link is old", () -> browser.text().contains("gilt nicht mehr"));
                browser.type("code", link(server));
                account(browser, "helga", server.password(), server.password());
                browser.await("the first person", () -> browser.address().endsWith("/setup/person"));
                browser.go(link(server));
                browser.await("the first person again", () -> browser.address().endsWith("/setup/person"));
                browser.type("name", "Helga Jäger");
                browser.type("born", "1974");
                browser.click("button.go");
                browser.await("the last step", () -> browser.text().contains("Womit wollen Sie beginnen?"));
                browser.click("a.go");
                browser.await("where importing begins", () -> browser.address().endsWith("/import"));
                List<String> heading = browser.texts("h1");
                assertTrue(heading.getFirst().contains("Helga Jäger"), heading::toString);
            }
        }
    }

    @Test
    void whoComesTooLateIsSentToSignIn() throws Exception {
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"));
                Browser browser = Browser.open()) {
            String link = link(server);
            browser.go(link);
            server.setUp("Marlow", "helen");
            browser.click("button.go");
            browser.await("sign-in", () -> browser.text().contains("Set-up is done already"));
            browser.click("a[href='/help/sign-in']");
            browser.await("help", () -> browser.text().contains("I have forgotten my password"));
        }
    }

    /** Every step, as it opens and with its complaints. */
    @Test
    void everyStepIsAccessibleAndFitsANarrowScreen() throws Exception {
        List<String> found = new ArrayList<>();
        Axe axe = new Axe();
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"))) {
            for (String language : List.of(RIGHT_TO_LEFT, "en")) {
                try (Browser browser = Browser.open()) {
                    browser.language(language);
                    // High enough that no button has to be scrolled to.
                    browser.screen(Look.NARROW, 2_400);
                    Runnable check = () -> found.addAll(wrong(language, axe, browser));
                    untilAccount(server, browser, check);
                    if (language.equals("en")) {
                        fromAccount(server, browser, check);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static void untilAccount(ServerProcess server, Browser browser, Runnable check) {
        browser.go(server.address() + "/setup");
        check.run();
        browser.click("button.go");
        complaint(browser);
        check.run();
        browser.go(link(server));
        browser.click("button.go");
        browser.await("the household", () -> browser.address().contains("/setup/household"));
        check.run();
        browser.click("button.go");
        complaint(browser);
        check.run();
        browser.type("household", "Marlow");
        browser.click("button.go");
        browser.await("the account", () -> browser.address().contains("/setup/account"));
        account(browser, "helen", "short", "short");
        complaint(browser);
        check.run();
    }

    private static void fromAccount(ServerProcess server, Browser browser, Runnable check) {
        account(browser, "helen", server.password(), server.password());
        browser.await("the first person", () -> browser.address().contains("/setup/person"));
        check.run();
        browser.type("name", "Helen Marlow");
        browser.click("button.go");
        browser.await("the last step", () -> browser.address().contains("/setup/import"));
        check.run();
    }

    private static void complaint(Browser browser) {
        browser.await("a complaint", () -> !browser.texts(".field.bad").isEmpty());
    }

    private static List<String> wrong(String language, Axe axe, Browser browser) {
        List<String> found = new ArrayList<>();
        for (Look look : Look.values()) {
            String place = language + " " + look + " " + browser.texts("h1") + ": ";
            look.on(browser);
            List<String> violations = look == Look.DARK ? axe.ofColours(browser) : axe.violations(browser);
            violations.forEach(violation -> found.add(place + violation));
            String wide = Look.tooWide(browser);
            if (!wide.isEmpty()) {
                found.add(place + wide);
            }
        }
        Look.LIGHT.on(browser);
        return found;
    }

    private static void account(Browser browser, String name, String password, String again) {
        browser.type("account", name);
        browser.type("password", password);
        browser.type("again", again);
        browser.click("button.go");
    }

    private static String link(ServerProcess server) {
        return server.output().stream()
                .filter(line -> line.contains("/setup?code="))
                .map(line -> line.substring(line.indexOf("http")).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no set-up link in " + server.output()));
    }
}
