// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.problem.Problem;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.plugins.Plugin.State;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryPlugins;
import org.healthstead.ui.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginsPageTest {

    private static final String NAME = "org.example.visits";

    private final MemoryPlugins plugins = new MemoryPlugins();
    private final Pages pages = new Pages();

    @BeforeEach
    void plugins() {
        pages.services.plugins().set(plugins);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void saysWhatAPluginIsAndHowItIs() {
        plugins.put(NAME, "Visits <b>", State.RUNNING, Optional.empty());
        String markup = pages.get("/plugins");
        Pages.contains(markup, "Visits &lt;b&gt;");
        Pages.contains(markup, "Its maker, version 1.2.3");
        Pages.contains(markup, "Running");
        Pages.contains(markup, "action=\"/plugins/" + NAME + "\"");
        Pages.contains(markup, "value=\"stop\"");
        Pages.contains(markup, "value=\"remove\"");
        Pages.lacks(markup, "value=\"start\"");
    }

    @Test
    void saysWhatARunningOneLeavesUndone() {
        Problem problem = Problem.of("HS-PLUGIN-WORDS-MISSED", Problem.Kind.UNAVAILABLE, "English");
        plugins.put(NAME, "Visits", State.RUNNING, Optional.of(problem));
        String markup = pages.get("/plugins");
        Pages.contains(markup, "Running");
        Pages.contains(markup, "searches do not find its words in some entries");
        Pages.contains(markup, "value=\"stop\"");
    }

    @Test
    void saysInPlainWordsWhyOneFailed() {
        Problem problem = Problem.of("HS-UI-PLUGIN-GONE", Problem.Kind.INTERNAL, "English", "Visits");
        plugins.put(NAME, "Visits", State.QUARANTINED, Optional.of(problem));
        pages.language(Locale.GERMAN);
        String markup = pages.get("/plugins");
        Pages.contains(markup, "Fehlgeschlagen");
        Pages.contains(markup, "Diese Seite gehört zum Plugin „Visits“");
        Pages.contains(markup, "Noch einmal versuchen");
        Pages.lacks(markup, "English");
    }

    @Test
    void saysWhenTheServerIsInSafeMode() {
        Pages.lacks(pages.get("/plugins"), "safe mode");
        plugins.safeMode = true;
        plugins.put(NAME, "Visits", State.HELD_BACK, Optional.empty());
        String markup = pages.get("/plugins");
        Pages.contains(markup, "safe mode");
        Pages.contains(markup, "Held back");
    }

    @Test
    void offersToTakeBackWhatWasDone() {
        plugins.put(NAME, "Visits", State.STOPPED, Optional.empty());
        Pages.contains(pages.get("/plugins?done=stop&plugin=" + NAME), "“Visits” is stopped.");
        // Somebody started it again meanwhile: then it is not so any more.
        plugins.put(NAME, "Visits", State.RUNNING, Optional.empty());
        Pages.lacks(pages.get("/plugins?done=stop&plugin=" + NAME), "is stopped.");
        plugins.remove(NAME);
        String removed = pages.get("/plugins?done=remove&plugin=" + NAME);
        Pages.contains(removed, "“" + NAME + "” is removed.");
        Pages.contains(removed, "value=\"back\"");
        Pages.lacks(pages.get("/plugins?done=remove&plugin=%22%3E%3Cb%3E"), "is removed");
    }

    @Test
    void isForAdministrators() {
        plugins.isAdministrator = false;
        pages.get("/plugins");
        assertEquals(403, pages.status());
    }

    @Test
    void saysWhatARefusalWasAboutToWhoWasRefused() {
        Problem problem = Problem.of("HS-UI-PLUGIN-GONE", Problem.Kind.INVALID, "English", "something");
        String said = pages.services.problems().keep(problem, MemoryHousehold.MEMBER);
        Pages.contains(pages.get("/plugins?problem=HS-UI-PLUGIN-GONE&said=" + said), "the plugin “something”");
        String other = pages.services.problems().keep(problem, ContractAccess.newCaller());
        Pages.lacks(pages.get("/plugins?problem=HS-UI-PLUGIN-GONE&said=" + other), "something");
    }
}
