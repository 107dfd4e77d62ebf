// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people of one household in a browser: who each is, finding them, and what is in the wrong record. */
class HouseholdIT {

    private static final String OPTIONS = ".switch [role=option]:has(.face)";
    private static final int OBSERVATIONS = 40;

    @TempDir
    static Path homes;

    private static WebHousehold home;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        home = WebHousehold.start(homes.resolve("home"));
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static String person(Browser browser) {
        return browser.address().replaceAll("(.*/person/[^/?]+).*", "$1");
    }

    @ParameterizedTest
    @EnumSource
    void aSecondPersonIsAddedAndSaysWhoTheyAre(Visit visit) {
        Browser browser = home.browser(visit);
        browser.go(home.page("/people"));
        browser.type("name", "Robin Larch");
        browser.type("born", "20 February 2010");
        browser.click("form.stack button");
        browser.await("Robin's page", () -> browser.address().contains("/person/"));
        String robin = person(browser);
        browser.go(robin + "/about");
        browser.click(".head a.go");
        browser.await("the form", () -> browser.address().endsWith("/about/edit"));
        fillIn(browser);
        browser.await("what was saved", () -> browser.address().contains("saved="));
        String said = browser.text();
        List.of("My child", "agender", "they/them", "Wilma Larch", "+49 30 1234", "Northfield 4711", "Linden chemist")
                .forEach(words -> assertTrue(said.contains(words), () -> words + " in " + said));
        assertTrue(said.contains("February 20, 2010"), said);
        browser.click(".toast button");
        browser.await("what was taken back", () -> !browser.text().contains("Wilma Larch"));
        assertFalse(browser.text().contains("agender"), browser::text);
    }

    private static void fillIn(Browser browser) {
        browser.select("relation", "CHILD");
        browser.type("genderIdentity", "agender");
        browser.type("pronouns", "they/them");
        browser.type("pharmacy", "Linden chemist");
        browser.type("contact.new0.name", "Wilma Larch");
        browser.type("contact.new0.relationship", "Grandmother");
        browser.type("contact.new0.telecom", "+49 30 1234");
        browser.type("identifier.new0.type", "Hospital number");
        browser.type("identifier.new0.value", "Northfield 4711");
        browser.click("form.stack button.go");
    }

    /** Phones turn pictures by what Exif says, and tell there where and by what they were taken. */
    @ParameterizedTest
    @ValueSource(strings = {"top", "centre"})
    void aPictureIsASmallUprightSquareWithoutExif(String part) throws Exception {
        Path photo = PhotoOfAPhone.at(folder.resolve("photo.jpg"));
        String ada = home.addPerson("Ada Larch", "1974-03-04");
        Browser browser = home.browser(Visit.DESKTOP);
        browser.go(ada + "/about");
        browser.choose("photo", photo);
        browser.click("#photo-card input[value=" + part + "]");
        browser.click("#photo-card form button");
        browser.await("the picture", () -> !browser.texts("#photo-card img").isEmpty());
        byte[] served =
                browser.bytes(String.valueOf(browser.run("return document.querySelector('#photo-card img').src")));
        String bytes = new String(served, ISO_8859_1);
        assertFalse(bytes.contains("Exif"), "Exif");
        assertFalse(bytes.contains(PhotoOfAPhone.CAMERA), PhotoOfAPhone.CAMERA);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(served));
        assertEquals(picture.getWidth(), picture.getHeight());
        assertTrue(picture.getWidth() <= 256, () -> picture.getWidth() + " wide");
        assertEquals(Color.RED, nearest(picture, .5));
        assertEquals(part.equals("top") ? Color.RED : Color.BLUE, nearest(picture, .95));
        browser.click("#photo-card form[action$='/remove'] button");
        browser.await("no picture", () -> browser.texts("#photo-card img").isEmpty());
        browser.click(".toast button");
        browser.await(
                "the picture again", () -> !browser.texts("#photo-card img").isEmpty());
    }

    /** The colour in the middle at a height, from 0 at the top to 1. */
    private static Color nearest(BufferedImage picture, double height) {
        Color seen = new Color(picture.getRGB(picture.getWidth() / 2, (int) (height * picture.getHeight())));
        return seen.getRed() > seen.getBlue() ? Color.RED : Color.BLUE;
    }

    @Test
    void aBloodGroupThatWasTypedStandsOnThePageAboutThePerson() {
        String ada = home.addPerson("Ada Larch", "1974-03-04");
        Browser browser = home.browser(Visit.DESKTOP);
        browser.go(ada + "/add");
        browser.click("a[href$='/add/blood-group']");
        browser.await("the form", () -> browser.address().endsWith("/add/blood-group"));
        browser.type("value", "0 negative");
        browser.click("form.stack button.go");
        browser.await("the entry", () -> browser.address().contains("done=added"));
        browser.await("the blood group", () -> {
            browser.go(ada + "/about");
            return browser.texts(".card:has(a[href*='/entry/'])").toString().contains("0 negative");
        });
    }

    @Test
    void theSwitcherFindsSomebodyByNameDateAndNumber() {
        home.addPerson("Otto Wagner", "1931-12-24");
        String mia = home.addPerson("Mia Sommer", "2015-07-09");
        Browser browser = home.browser(Visit.DESKTOP);
        browser.go(mia + "/about/edit");
        browser.type("identifier.new0.value", "KH-99812");
        browser.click("form.stack button.go");
        browser.await("what was saved", () -> browser.address().contains("saved="));
        for (String typed : List.of("somm", "2015-07-09", "9 July 2015", "July 2015", "KH-99812")) {
            browser.go(mia + "/timeline");
            browser.click("a.who");
            browser.await("the list", () -> browser.texts(OPTIONS).size() > 1);
            browser.press(typed);
            browser.await("Mia alone for " + typed, () -> browser.texts(OPTIONS).size() == 1);
            assertTrue(browser.texts(OPTIONS).getFirst().contains("Mia Sommer"), browser.texts(OPTIONS)::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEntryGoesToTheOtherPersonAndBack(Visit visit) {
        String from = home.addPerson("Nora Birk", "1980-01-02");
        String to = home.addPerson("Zacharias Birk", "2012-03-04");
        Browser browser = home.browser(visit);
        browser.go(from + "/add/medication");
        browser.type("medication", "Salbutamol spray");
        browser.click("form.stack button.go");
        browser.await("the entry", () -> browser.address().contains("done=added"));
        browser.click("details:has(form[action$='/move']) > summary");
        browser.select("who", to.replaceFirst(".*/", ""));
        browser.click("form[action$='/move'] button");
        browser.await("where it came from", () -> browser.text().contains("Moved here from the record of Nora Birk"));
        String entry = browser.address();
        assertTrue(browser.texts(".who").toString().contains("Zacharias"), browser::text);
        assertEquals("", medications(browser, from));
        assertTrue(medications(browser, to).contains("Salbutamol spray"), browser::text);
        browser.go(entry);
        browser.click("form[action$='/move'] button[name=undo]");
        browser.await("Nora's", () -> browser.texts(".who").toString().contains("Nora"));
        assertTrue(medications(browser, from).contains("Salbutamol spray"), browser::text);
        assertEquals("", medications(browser, to));
    }

    private static String medications(Browser browser, String person) {
        browser.go(person + "/medications");
        return String.join("\n", browser.texts("table.list tbody tr"));
    }

    @ParameterizedTest
    @EnumSource
    void whatASourceSaidGoesOutAndComesBack(Visit visit) throws Exception {
        String ada = home.addPerson("Ada Larch", "1974-03-04");
        Path file = Files.write(
                folder.resolve("portal.json"),
                SyntheticBundle.of(7, "Ada", "Larch", OBSERVATIONS).toUtf8());
        Browser browser = home.browser(visit);
        browser.go(ada + "/import");
        browser.choose("file", file);
        browser.click("form.drop button[type=submit]");
        browser.await("the report", () -> browser.text().contains(Integer.toString(OBSERVATIONS + 1)));
        browser.go(ada + "/sources");
        browser.click("details:has(form[action$='/remove']) > summary");
        browser.click("form[action$='/remove'] button");
        browser.await("what was done", () -> browser.texts(".toast").toString().contains("Taken out"));
        browser.await("an empty record", () -> entries(browser, ada) == 0);
        browser.go(ada + "/sources");
        browser.click("form[action$='/remove'] button[name=restore]");
        browser.await("the whole record", () -> entries(browser, ada) > 0);
    }

    private static int entries(Browser browser, String person) {
        browser.go(person + "/timeline");
        return browser.texts(".entry").size();
    }
}
