// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in light and dark, with {@code -Pfull} in every look, those of a plugin included: nothing that axe finds
 * wrong, and on a narrow screen nothing that scrolls sideways.
 */
class AccessibilityIT {

    /** A language of nobody, read from right to left, for tests. */
    private static final String RIGHT_TO_LEFT = "ar-XB";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AllPages pages;

    private final Axe axe;
    private final List<String> found = new ArrayList<>();

    AccessibilityIT() throws Exception {
        axe = new Axe();
    }

    @BeforeAll
    static void start() throws Exception {
        String token = PreparedHome.at(folder.resolve("home"));
        server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"));
        pages = AllPages.fill(server, token, folder);
        pages.installSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void fromLeftToRight() throws Exception {
        walk("ltr", "en");
    }

    @Test
    void fromRightToLeft() throws Exception {
        walk("rtl", RIGHT_TO_LEFT);
    }

    /** Each page is opened once and looked at in every look. */
    private void walk(String direction, String language) throws Exception {
        try (Browser browser = Browser.open()) {
            browser.language(language);
            browser.go(pages.address("/signin"));
            look(browser, direction, "/signin");
            pages.signIn(browser);
            for (String path : pages.paths()) {
                browser.go(pages.address(path));
                assertEquals(direction, browser.run("return document.documentElement.dir"), path);
                look(browser, direction, path);
            }
        }
        assertEquals(List.of(), found);
    }

    private void look(Browser browser, String direction, String path) {
        boolean full = Boolean.getBoolean("healthstead.full");
        for (Look look : Look.values()) {
            String place = direction + " " + look + " " + path + ": ";
            if (full || look != Look.LARGE_TYPE && direction.equals("ltr")) {
                look.on(browser);
                List<String> violations = look == Look.DARK ? axe.ofColours(browser) : axe.violations(browser);
                violations.forEach(violation -> found.add(place + violation));
            }
        }
        browser.screen(Look.NARROW, 640);
        narrow(browser, Look.LIGHT, direction + " " + path);
        if (full || direction.equals("ltr")) {
            narrow(browser, Look.LARGE_TYPE, direction + " " + path);
        }
        Look.LIGHT.on(browser);
        browser.wideScreen();
    }

    private void narrow(Browser browser, Look look, String place) {
        look.on(browser);
        String wide = Look.tooWide(browser);
        if (!wide.isEmpty()) {
            found.add(look + " " + place + " is " + wide);
        }
    }
}
