// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.settings.Setting;
import org.healthstead.platform.api.settings.SettingsGroup;
import org.healthstead.platform.api.settings.SettingsService;
import org.healthstead.ui.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsPagesTest {

    private static final String PID = "org.example.visits";

    private final Pages pages = new Pages();
    private final Map<String, String> saved = new LinkedHashMap<>();

    @BeforeEach
    void settings() {
        pages.services.settings().set(new Memory());
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private final class Memory implements SettingsService {

        @Override
        public List<SettingsGroup> list(Locale locale, Caller caller) {
            return List.of(get(PID, locale, caller));
        }

        @Override
        public SettingsGroup get(String pid, Locale locale, Caller caller) {
            if (!pid.equals(PID)) {
                throw Problem.of("HS-SETTINGS-NOT-FOUND", Problem.Kind.NOT_FOUND, "none")
                        .exception();
            }
            return new SettingsGroup(
                    PID,
                    PID,
                    "Visits <b>",
                    "About visits.",
                    List.of(
                            setting("rows", Setting.Type.WHOLE_NUMBER, "3", "1", "20"),
                            setting("room (MiB)", Setting.Type.WHOLE_NUMBER, "3", "1", null),
                            setting("loud", Setting.Type.YES_NO, "true", null, null),
                            setting("key", Setting.Type.SECRET, "", null, null),
                            new Setting(
                                    "colour",
                                    "Colour",
                                    "",
                                    Setting.Type.TEXT,
                                    "b",
                                    "a",
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(new Setting.Option("a", "Amber"), new Setting.Option("b", "Blue")),
                                    true)));
        }

        private static Setting setting(String id, Setting.Type type, String value, String least, String most) {
            return new Setting(
                    id,
                    "Label of " + id,
                    "What " + id + " does.",
                    type,
                    value,
                    value,
                    Optional.ofNullable(least),
                    Optional.ofNullable(most),
                    List.of(),
                    true);
        }

        @Override
        public Map<String, Problem> save(String pid, Map<String, String> values, Caller caller) {
            saved.clear();
            if (values.get("rows").equals("99")) {
                return Map.of("rows", Problem.of("HS-SETTING-RANGE", Problem.Kind.INVALID, "range", "1", "20", "both"));
            }
            saved.putAll(values);
            return Map.of();
        }
    }

    private void post(Map<String, String> form) {
        pages.tester.getRequest().setMethod("POST");
        form.forEach(pages.tester.getRequest().getPostParameters()::setParameterValue);
        pages.get("/settings/" + PID);
    }

    @Test
    void listsWhatCanBeSet() {
        String markup = pages.get("/settings");
        Pages.contains(markup, "Visits &lt;b&gt;");
        Pages.contains(markup, "href=\"/settings/" + PID + "\"");
    }

    @Test
    void drawsAFieldForEachSetting() {
        String markup = pages.get("/settings/" + PID);
        Pages.contains(markup, "<label for=\"set-rows\">Label of rows</label>");
        Pages.contains(markup, "What rows does. From 1 to 20. Without a value: 3.");
        Pages.contains(markup, "type=\"checkbox\"");
        Pages.contains(markup, "<option value=\"b\" selected>Blue</option>");
        Pages.contains(markup, "type=\"password\"");
        Pages.contains(markup, "etc/" + PID + ".cfg");
    }

    @Test
    void explainsUnitsThatAreNotEverydayOnes() {
        String hint = "What room (MiB) does. 1 MiB is 1,024 KiB, a little more than a million bytes. 1 or more.";
        Pages.contains(pages.get("/settings/" + PID), hint);
        pages.language(Locale.GERMANY);
        Pages.contains(pages.get("/settings/" + PID), "1 MiB sind 1.024 KiB, etwas mehr als eine Million Byte.");
    }

    @Test
    void savesAndLeadsBack() {
        post(Map.of("set-rows", "5", "set-colour", "a"));
        assertEquals(303, pages.status());
        assertEquals("/settings/" + PID + "?saved=yes", pages.location());
        assertEquals(Map.of("rows", "5", "loud", "false", "colour", "a"), saved);
        Pages.contains(pages.get("/settings/" + PID + "?saved=yes"), "Saved.");
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() {
        post(Map.of("set-rows", "99", "set-colour", "a"));
        String markup = pages.tester.getLastResponseAsString();
        assertEquals(200, pages.status());
        Pages.contains(markup, "value=\"99\"");
        Pages.contains(markup, "It must be from 1 to 20.");
        Pages.contains(markup, "aria-invalid=\"true\"");
        assertEquals(Map.of(), saved);
    }

    @Test
    void thereIsNoPageForWhatIsNotThere() {
        pages.get("/settings/org.example.gone");
        assertEquals(404, pages.status());
    }

    @Test
    void onlyAdministratorsAreLedThere() {
        Pages.lacks(pages.get("/more"), "href=\"/settings\"");
        pages.accounts.isAdministrator = true;
        String more = pages.get("/more");
        Pages.contains(more, "href=\"/settings\"");
        Pages.contains(more, "href=\"/plugins\"");
    }
}
