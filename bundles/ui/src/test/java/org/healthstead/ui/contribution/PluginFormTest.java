// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import org.healthstead.ui.MemoryPlugins;
import org.healthstead.ui.Pages;
import org.healthstead.ui.WeightPage;
import org.healthstead.ui.api.PageContribution;
import org.healthstead.ui.api.ShellPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of a plugin with a form: shown, sent, wrong, refused. */
class PluginFormTest {

    private static final String NAME = "org.example.weight";
    private static final ContributionOwner OWNER = new ContributionOwner(NAME, "Weight", true);

    private final MemoryPlugins plugins = new MemoryPlugins();
    private final Pages pages = new Pages();
    private final String address = "/person/" + UUID.randomUUID() + "/plugin/" + NAME + "/form";

    private record At(String path) implements PageContribution {
        @Override
        public Class<? extends ShellPage> page() {
            return WeightPage.class;
        }
    }

    @BeforeEach
    void add() {
        pages.services.plugins().set(plugins);
        pages.services.faults().set(plugins);
        pages.contributions.pages().add(OWNER, 0, () -> new At("/person/${person}/plugin/" + NAME + "/form"));
        pages.contributions.pages().add(OWNER, 0, () -> new At("/plugin/" + NAME + "/form"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private String send(String to, String weight) {
        pages.tester.getRequest().setMethod("POST");
        pages.tester.getRequest().getPostParameters().setParameterValue("weight", weight);
        pages.tester.getRequest().getPostParameters().setParameterValue("request", "r-1");
        return pages.get(to);
    }

    @Test
    void isShownWithACallerThatOnlyReads() {
        String page = pages.get(address);
        Pages.contains(page, "method=\"post\" action=\"" + address + "\"");
        Pages.contains(page, "name=\"request\" value=\"");
        Pages.contains(page, "plugin=" + NAME + ",");
    }

    @Test
    void whenItIsSentTheCallerActsInThisRecordAndTheBrowserGoesOn() {
        send(address, "70");
        assertEquals(303, pages.status());
        assertTrue(pages.location().startsWith("/done?request=r-1&as="), pages.location());
        Pages.contains(pages.location(), "plugin=" + NAME + " to act");
    }

    @Test
    void onAPageOfTheHouseholdNothingIsWritten() {
        send("/plugin/" + NAME + "/form", "70");
        Pages.lacks(pages.location(), "to act");
    }

    @Test
    void whatWasTypedStaysWithWhatIsWrongWithIt() {
        String page = send(address, "7x");
        assertEquals(200, pages.status());
        Pages.contains(page, "value=\"7x\"");
        Pages.contains(page, "aria-invalid=\"true\"");
        Pages.contains(page, "That is no number");
        Pages.contains(page, "name=\"request\" value=\"r-1\"");
        Pages.contains(send(address, ""), "Something is needed here.");
    }

    @Test
    void aNumberIsReadInTheReadersLanguage() {
        pages.language(Locale.GERMAN);
        Pages.contains(send(address, "1.000"), "value=\"1.000\"");
        pages.language(Locale.GERMAN);
        send(address, "70,5");
        assertEquals(303, pages.status());
    }

    @Test
    void aProblemIsSaidAboveTheForm() {
        String page = send(address, "99");
        assertEquals(200, pages.status());
        Pages.contains(page, "Too heavy.");
        Pages.contains(page, "value=\"99\"");
        assertTrue(plugins.faults.isEmpty(), plugins.faults.toString());
    }
}
