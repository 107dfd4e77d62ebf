// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The first hour without a mouse: set-up, a file, reading, finding, another person, the palette, a plugin, signing out.
 */
class KeyboardIT {

    @TempDir
    Path folder;

    @Test
    void everythingIsReachedWithTheKeyboardAlone() throws Exception {
        Path file = Files.write(
                folder.resolve("export.json"),
                SyntheticBundle.of(7, "Helen", "Marlow", 60).toUtf8());
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"));
                Browser browser = Browser.open()) {
            Keyboard keys = new Keyboard(browser);
            setUp(server, browser, keys);
            importFile(browser, keys, file);
            readAnEntry(browser, keys);
            addAnotherPerson(browser, keys);
            switchPerson(browser, keys);
            useThePalette(browser, keys);
            installAndRemoveAPlugin(browser, keys);
            signOut(browser, keys);
        }
    }

    private static void setUp(ServerProcess server, Browser browser, Keyboard keys) {
        browser.go(FirstHourIT.setUpLink(server));
        keys.to("button.go").enter();
        browser.await("the household", () -> browser.address().contains("/setup/household"));
        keys.to("#household").type("Marlow");
        keys.enter();
        browser.await("the account", () -> browser.address().contains("/setup/account"));
        keys.to("#account").type("helen");
        keys.to("#password").type(server.password());
        keys.to("#again").type(server.password());
        keys.enter();
        browser.await("the first person", () -> browser.address().contains("/setup/person"));
        keys.to("#name").type("Helen Marlow");
        keys.to("#born").type("1974-03-04");
        keys.enter();
        browser.await("the last step", () -> browser.address().contains("/setup/import"));
        keys.to("a.go").enter();
        browser.await("Helen's page", () -> browser.address().contains("/person/"));
    }

    /** The window in which a file is chosen belongs to the system: the test gives the file to the field. */
    private static void importFile(Browser browser, Keyboard keys, Path file) {
        browser.go(browser.address().replaceAll("(.*/person/[^/?]+).*", "$1/import"));
        keys.to("#file");
        browser.choose("file", file);
        keys.to("form.drop button[type=submit]").enter();
        browser.await("the report", () -> browser.text().contains("61"));
    }

    private static void readAnEntry(Browser browser, Keyboard keys) {
        browser.go(browser.address().replaceAll("(.*/person/[^/?]+).*", "$1/timeline"));
        keys.press(Keys.TAB);
        assertTrue(keys.isAt("a.skip"), "the first stop skips what all pages have");
        keys.enter();
        keys.to("main .entry a").enter();
        browser.await("an entry", () -> browser.address().contains("/entry/"));
        keys.press("/");
        assertTrue(keys.isAt("form[role=search] input"), "a slash goes to the search box");
        keys.type("ferritin");
        keys.enter();
        browser.await("hits", () -> !browser.texts("mark").isEmpty());
    }

    private static void addAnotherPerson(Browser browser, Keyboard keys) {
        browser.go(browser.address().replaceAll("(https?://[^/]+).*", "$1/people"));
        keys.to("#name").type("Sami Marlow");
        keys.enter();
        browser.await("Sami's page", () -> browser.texts(".who").toString().contains("Sami"));
    }

    private static void switchPerson(Browser browser, Keyboard keys) {
        keys.to("a.who").enter();
        browser.await("the switcher", () -> keys.isAt(".switch [role=combobox]"));
        keys.press("hel");
        browser.await("Helen in the list, and Sami no more", () -> {
            String listed = browser.texts(".switch [role=option]:has(.face)").toString();
            return listed.contains("Helen") && !listed.contains("Sami");
        });
        keys.enter();
        browser.await("Helen's page", () -> browser.texts(".who").toString().contains("Helen"));
    }

    private static void useThePalette(Browser browser, Keyboard keys) {
        browser.press(Keys.CONTROL, "k");
        browser.await("the palette", () -> keys.isAt("dialog [role=combobox]"));
        keys.press("timel");
        browser.await(
                "the timeline in the list",
                () -> browser.texts("dialog [role=option]").toString().contains("Timeline"));
        keys.enter();
        browser.await("the timeline", () -> browser.address().contains("/timeline"));
        browser.press(Keys.CONTROL, "k");
        browser.await("the palette", () -> keys.isAt("dialog [role=combobox]"));
        keys.press(Keys.ESCAPE);
        assertEquals(false, browser.run("return document.querySelector('dialog').open"), "Escape closes it");
    }

    private static void installAndRemoveAPlugin(Browser browser, Keyboard keys) {
        browser.press(Keys.CONTROL, "k");
        browser.await("the palette", () -> keys.isAt("dialog [role=combobox]"));
        keys.press("plug");
        browser.await(
                "the plugins in the list",
                () -> browser.texts("dialog [role=option]").toString().contains("Plugins"));
        keys.enter();
        browser.await("the plugins", () -> browser.address().endsWith("/plugins"));
        keys.to("#file");
        browser.choose("file", SamplePlugin.jar());
        keys.to("form.drop button[type=submit]").enter();
        browser.await("the installation", () -> browser.text().contains("is installed."));
        keys.to("#plugin-org\\.example\\.lastseen button[value=remove]").enter();
        browser.await("the removal", () -> browser.text().contains("is removed."));
        keys.to(".toast button").enter();
        browser.await("it to be back", () -> browser.text().contains("is back."));
    }

    private static void signOut(Browser browser, Keyboard keys) {
        keys.to("details.menu summary").enter();
        keys.to("form[action='/signout'] button").enter();
        browser.await("the door", () -> browser.address().contains("/signin"));
    }
}
