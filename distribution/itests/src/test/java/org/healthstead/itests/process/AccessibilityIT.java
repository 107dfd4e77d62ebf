// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in light and dark, with {@code -Pfull} in every look, those of a plugin included: nothing that axe finds
 * wrong, and on a narrow screen nothing that scrolls sideways.
 */
class AccessibilityIT {

    /** A language of nobody, read from right to left, for tests. */
    private static final String RIGHT_TO_LEFT = "ar-XB";

    enum Look {
        LIGHT,
        DARK,
        RIGHT_TO_LEFT,
        LARGE_TYPE
    }

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AllPages pages;

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

    /** All four take minutes; light and dark differ in every colour, the others in what the narrow screen shows too. */
    static Stream<Look> looks() {
        return Boolean.getBoolean("healthstead.full") ? Stream.of(Look.values()) : Stream.of(Look.LIGHT, Look.DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothing(Look look) throws Exception {
        Axe axe = new Axe();
        List<String> violations = new ArrayList<>();
        try (Browser browser = open(look)) {
            browser.go(pages.address("/signin"));
            axe.violations(browser).forEach(found -> violations.add("/signin: " + found));
            pages.signIn(browser);
            for (String path : pages.paths()) {
                browser.go(pages.address(path));
                assertEquals(
                        look == Look.RIGHT_TO_LEFT ? "rtl" : "ltr",
                        browser.run("return document.documentElement.dir"),
                        path);
                axe.violations(browser).forEach(found -> violations.add(path + ": " + found));
            }
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void nothingScrollsSidewaysOnANarrowScreen() throws Exception {
        List<String> wide = new ArrayList<>();
        for (Look look : List.of(Look.LIGHT, Look.RIGHT_TO_LEFT, Look.LARGE_TYPE)) {
            try (Browser browser = open(look)) {
                browser.screen(320, 640);
                pages.signIn(browser);
                for (String path : pages.paths()) {
                    browser.go(pages.address(path));
                    Object width = browser.run("return document.documentElement.scrollWidth");
                    if (((Number) width).intValue() > 320) {
                        wide.add(look + " " + path + " is " + width + " wide: " + browser.run(WIDEST));
                    }
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    /** Names what sticks out furthest. */
    private static final String WIDEST = """
        return [...document.querySelectorAll('body *')].filter(e => {
          const box = e.getBoundingClientRect(); return box.right > 321 || box.left < -1;
        }).slice(0, 4).map(e => e.tagName + '.' + e.className).join(' ');
        """;

    private static Browser open(Look look) {
        Browser browser = look == Look.LARGE_TYPE ? Browser.open(Browser.Setting.LARGE_TYPE) : Browser.open();
        browser.dark(look == Look.DARK);
        if (look == Look.RIGHT_TO_LEFT) {
            browser.language(RIGHT_TO_LEFT);
        }
        return browser;
    }
}
