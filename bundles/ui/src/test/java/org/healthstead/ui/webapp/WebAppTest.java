// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.webapp;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.Pages;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.assets.Assets;
import org.junit.jupiter.api.Test;

class WebAppTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Assets assets = new Assets();

    private Assets.Asset asset(String address) {
        return assets.find(address.substring(Assets.PATH.length())).orElseThrow();
    }

    @Test
    void theManifestLeadsToIconsThatAreThere() {
        JsonObject manifest = WebAppManifest.of(assets, Messages.of(WebAppTest.class, Locale.GERMAN));
        assertEquals("de", manifest.string("lang").orElseThrow());
        assertEquals("standalone", manifest.string("display").orElseThrow());
        List<JsonObject> icons = manifest.array("icons").objects();
        assertEquals(4, icons.size());
        for (JsonObject icon : icons) {
            Assets.Asset file = asset(icon.string("src").orElseThrow());
            assertEquals(icon.string("type").orElseThrow(), file.type());
            assertArrayEquals(PNG, Arrays.copyOf(file.bytes(), PNG.length));
        }
    }

    @Test
    void theWorkerIsSmallAndKeepsTheLookAlone() {
        String script = WorkerScript.of(assets, Locale.GERMAN, "dark", true);
        assertTrue(script.getBytes(StandardCharsets.UTF_8).length < 2_048, script);
        lacks(script, "@");
        List<String> kept = Pattern.compile("\"(/[^\"]+)\"")
                .matcher(script)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals("/offline", kept.getFirst());
        kept.subList(1, kept.size()).forEach(this::asset);
        contains(script, "healthstead-large.css");
    }

    @Test
    void anotherLanguageOrLookIsAnotherWorker() {
        String script = WorkerScript.of(assets, Locale.ENGLISH, "", false);
        assertEquals(script, WorkerScript.of(new Assets(), Locale.ENGLISH, "", false));
        assertNotEquals(script, WorkerScript.of(assets, Locale.GERMAN, "", false));
        assertNotEquals(script, WorkerScript.of(assets, Locale.ENGLISH, "dark", false));
        assertNotEquals(script, WorkerScript.of(assets, Locale.ENGLISH, "", true));
    }

    @Test
    void thePageWithoutConnectionIsAboutNobody() {
        try (Pages pages = new Pages()) {
            pages.household.add("Ada Larch", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
            pages.accounts.setUp("Larchwood", "anna", "four words in a row".toCharArray());
            String page = pages.get("/offline");
            contains(page, "No connection to your Healthstead");
            lacks(page, "Ada");
            lacks(page, "Larchwood");
            pages.signedIn(false);
            contains(pages.get("/offline"), "Nothing that was saved is lost.");
        }
    }
}
