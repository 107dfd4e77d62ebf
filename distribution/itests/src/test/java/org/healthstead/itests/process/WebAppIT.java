// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a telephone needs to take Healthstead for an app: its manifest, sharing to it, a page without a connection. */
class WebAppIT {

    /** Does what a browser does when another app shares a file, as the manifest declares it. */
    private static final String SHARE = """
        const [action, field, name, words] = arguments, form = document.createElement('form'),
          input = document.createElement('input'), files = new DataTransfer();
        form.method = 'post';
        form.enctype = 'multipart/form-data';
        form.action = action;
        input.type = 'file';
        input.name = field;
        files.items.add(new File([words], name, { type: 'text/plain' }));
        input.files = files.files;
        form.append(input);
        document.body.append(form);
        form.submit();
        """;

    @TempDir
    Path folder;

    private static JsonObject manifest(Browser browser) {
        String address = String.valueOf(browser.run("return document.querySelector('link[rel=manifest]').href"));
        return JsonObject.parse(new String(browser.bytes(address), UTF_8));
    }

    @Test
    void theManifestAndItsIconsAreServed() throws Exception {
        try (WebHousehold home = WebHousehold.start(folder.resolve("home"))) {
            Browser browser = home.browser(Visit.DESKTOP);
            JsonObject manifest = manifest(browser);
            assertEquals("Healthstead", manifest.string("name").orElse(""));
            assertEquals("standalone", manifest.string("display").orElse(""));
            List<JsonObject> icons = manifest.array("icons").objects();
            assertEquals(4, icons.size(), manifest::toString);
            for (JsonObject icon : icons) {
                byte[] bytes = browser.bytes(home.page(icon.string("src").orElseThrow()));
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
                String size = picture.getWidth() + "x" + picture.getHeight();
                assertEquals(icon.string("sizes").orElse(""), size);
            }
            sharing(home, browser, manifest.object("share_target"));
        }
    }

    private void sharing(WebHousehold home, Browser browser, JsonObject target) throws Exception {
        home.addPerson("Ada Larch", "1974-03-04");
        assertEquals("POST", target.string("method").orElse(""));
        assertEquals("multipart/form-data", target.string("enctype").orElse(""));
        String field = target.object("params")
                .array("files")
                .firstObject()
                .string("name")
                .orElseThrow();
        String action = home.page(target.string("action").orElseThrow());
        browser.go(home.page("/people"));
        browser.run(SHARE, action, field, "from the phone.txt", "Your tympanum is healed.");
        browser.await("the question", () -> browser.address().contains("/share?key="));
        browser.type("title", "Letter of the ear clinic");
        browser.click("form.stack button.go");
        browser.await("the document", () -> browser.address().contains("done=added"));
        assertEquals(List.of("Letter of the ear clinic"), browser.texts("h1"));
        assertTrue(browser.text().contains("Your tympanum is healed."), browser::text);
        Path saved = browser.download(".narrative a[download]", folder.resolve("saved"));
        assertArrayEquals("Your tympanum is healed.".getBytes(UTF_8), Files.readAllBytes(saved));
        browser.go(home.page("/share"));
        assertTrue(browser.text().contains("Nothing is waiting here."), browser::text);
    }

    @Test
    void withoutAConnectionThereIsAPageThatNamesNobody() throws Exception {
        try (WebHousehold home = WebHousehold.start(folder.resolve("home"))) {
            String person = home.addPerson("Ada Larch", "1974-03-04");
            Browser browser = home.browser(Visit.DESKTOP);
            browser.go(person + "/overview");
            browser.runAsync("const [done] = arguments; navigator.serviceWorker.ready.then(() => done(true))");
            home.server().stop();
            browser.go(person + "/timeline");
            browser.await("the page", () -> browser.text().contains("No connection to your Healthstead"));
            assertFalse(browser.text().contains("Larch"), browser::text);
            home.startAgain();
            browser.click("main a.btn");
            browser.await("the timeline", () -> browser.text().contains("Ada Larch"));
        }
    }
}
