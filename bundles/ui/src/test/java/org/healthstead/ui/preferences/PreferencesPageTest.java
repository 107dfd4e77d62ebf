// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.preferences;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.healthstead.api.record.Person;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.Pages;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreferencesPageTest {

    private final Pages pages = new Pages();
    private final Person person =
            pages.household.add("Ada", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);

    @AfterEach
    void close() {
        pages.close();
    }

    private void choose(String text) {
        UnaryOperator<Preferences> chosen = before -> Preferences.parse(text);
        KeptPreferences.change(MemoryHousehold.MEMBER.account(), pages.household.preferences(), chosen);
    }

    @Test
    void thePageShowsWhatIsChosen() {
        String page = pages.get("/preferences");
        lacks(page, "value=\"de\" selected");
        contains(page, "Year first: 2026-01-31");
        contains(page, "Day first: 31 January 2026, typed as 31/01/2026");
        choose("dates=dmy keys=off language=de sugar=moles theme=dark type=large units=us");
        page = pages.get("/preferences");
        for (String value : new String[] {"de", "dark", "us", "moles", "dmy"}) {
            contains(page, "value=\"" + value + "\" selected>");
        }
        contains(page, "id=\"prefer-large\" name=\"large\" value=\"yes\" checked");
        lacks(page, "name=\"keys\" value=\"yes\" checked");
    }

    @Test
    void everyPageFollowsThem() {
        String before = pages.get("/people");
        contains(before, "/healthstead.css\"");
        choose("dates=iso keys=off language=de theme=dark type=large");
        pages.language(Locale.US);
        String after = pages.get("/people");
        contains(after, "/healthstead-large.css\"");
        contains(after, "lang=\"de\"");
        contains(after, "data-theme=\"dark\"");
        contains(after, "data-dates=\"iso\"");
        contains(after, "data-keys=\"off\"");
    }

    @Test
    void theFormOfAMeasurementBeginsWithTheUnitAndTheDate() {
        String weight = Addresses.add(person.id()) + "/weight";
        contains(pages.get(weight), selected("kg"));
        choose("dates=dmy units=us");
        String page = pages.get(weight);
        contains(page, selected("[lb_av]"));
        assertTrue(page.matches("(?s).*value=\"[0-3][0-9]/[01][0-9]/20[0-9]{2}\".*"), page);
    }

    private static String selected(String unit) {
        return "value=\"" + unit + "\" selected>";
    }

    @Test
    void textThatNobodyKnowsIsNoChoice() {
        assertEquals(Preferences.NONE, Preferences.parse("dates=never units theme=pink language=xx = a"));
        String all = "dates=mdy keys=off language=en sugar=mass theme=auto type=large units=metric";
        assertEquals(all, Preferences.parse(all).text());
        assertEquals("", Preferences.NONE.text());
    }
}
