// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.context.Languages;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private final Assets assets = new Assets();

    private Assets.Asset asset(String name) {
        return assets.find(assets.address(name).substring(Assets.PATH.length())).orElseThrow();
    }

    @Test
    void staysWithinItsBudget() {
        int style = asset("healthstead.css").gzipped().length;
        int script = asset("healthstead.js").gzipped().length;
        assertTrue(style <= 12 * 1024, "the style sheet has " + style + " bytes, at most 12 KiB are allowed");
        assertTrue(script <= 15 * 1024, "the script has " + script + " bytes, at most 15 KiB are allowed");
    }

    @Test
    void hasEveryIcon() {
        for (Icon icon : Icon.values()) {
            assertTrue(assets.sprite().contains("<symbol id=\"" + icon.symbol() + "\""), icon.symbol());
        }
    }

    @Test
    void servesNothingElse() {
        assertTrue(assets.find("other/healthstead.css").isEmpty());
        assertTrue(assets.find("../messages.properties").isEmpty());
    }

    @Test
    void choosesTheFirstLanguageThatItSpeaks() {
        assertEquals(Locale.forLanguageTag("de-AT"), Languages.best("fr-FR,de-AT;q=0.8,en;q=0.5"));
        assertEquals(Locale.ENGLISH, Languages.best("fr, *;q=0.1"));
        assertEquals(Locale.ENGLISH, Languages.best(";;;=nonsense"));
        assertEquals(Locale.ENGLISH, Languages.best(null));
        assertEquals(Locale.GERMAN, Languages.best("en;q=0,de;q=0.1"));
    }
}
