// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.context.KeptPreferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreferencesActionTest extends RoutesTestCase {

    @BeforeEach
    void store() {
        services.preferences().set(household.preferences());
    }

    private String kept() {
        return KeptPreferences.read(MemoryHousehold.MEMBER.account(), household.preferences())
                .text();
    }

    private String send(String path, Map<String, String> form) throws IOException {
        assertTrue(post(path, MemoryHousehold.MEMBER, form, new byte[0]));
        return answer.get("Location");
    }

    @Test
    void theWholeFormIsKeptWithTheAccount() throws IOException {
        Map<String, String> form =
                Map.of("language", "de", "theme", "dark", "large", "yes", "units", "us", "sugar", "", "dates", "iso");
        assertEquals("/preferences?saved=yes", send("/preferences", form));
        assertEquals("dates=iso keys=off language=de theme=dark type=large units=us", kept());
        send("/preferences", Map.of("keys", "yes", "dates", "iso x=y", "units", "stones"));
        assertEquals("", kept());
    }

    @Test
    void themeAndLanguageOfTheMenuAreKeptToo() throws IOException {
        send("/preferences", Map.of("dates", "dmy", "keys", "yes"));
        send("/theme", Map.of("theme", "dark"));
        send("/language", Map.of("language", "de", "next", "/people"));
        assertEquals("dates=dmy language=de theme=dark", kept());
        send("/theme", Map.of("theme", "pink"));
        assertEquals("dates=dmy language=de theme=dark", kept());
    }
}
