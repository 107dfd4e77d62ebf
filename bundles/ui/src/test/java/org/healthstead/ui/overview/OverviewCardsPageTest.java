// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.CardContext;
import org.healthstead.ui.api.CardContribution;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.contribution.ContributionOwner;
import org.healthstead.ui.contribution.TrackedContribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards in the order that the reader has chosen, and the page where they are chosen. */
class OverviewCardsPageTest extends PersonPagesTestCase {

    private static final ContributionOwner PLUGIN = new ContributionOwner("org.example.goals", "Goals & more", true);

    private final AtomicInteger written = new AtomicInteger();

    private final class Goals implements CardContribution {

        @Override
        public String id() {
            return "goals";
        }

        @Override
        public Column column() {
            return Column.MAIN;
        }

        @Override
        public void write(Html html, CardContext context) {
            written.incrementAndGet();
            Card.close(Card.open(html, id(), "Goals"));
        }
    }

    @BeforeEach
    void record() {
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'Gout'}}");
        pages.household.entry(
                person,
                "{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'Iron'}}");
    }

    private String overview() {
        return pages.get("/person/" + person.id() + "/overview");
    }

    private String chooser(String query) {
        return pages.get("/person/" + person.id() + "/overview/cards" + query);
    }

    private void choose(String cards) {
        choose(cards, MemoryHousehold.MEMBER);
    }

    private void choose(String cards, Caller caller) {
        CardChoices.write(pages.household.preferences(), person.id(), caller, CardChoice.parse(cards));
    }

    /** What the button of a card sends. */
    private static String sent(String page, String card, String words) {
        String form = page.substring(page.indexOf("name=\"card\" value=\"" + card + "\""));
        Matcher button = Pattern.compile("name=\"cards\" value=\"([^\"]*)\"[^>]*>" + words + "<")
                .matcher(form.substring(0, form.indexOf("</form>")));
        assertTrue(button.find(), form);
        return button.group(1);
    }

    private TrackedContribution<?> plugin() {
        TrackedContribution<?> tracked = pages.contributions.cards().add(PLUGIN, 0, Goals::new);
        while (pages.contributions.cards().offered().isEmpty()) {
            Thread.onSpinWait();
        }
        return tracked;
    }

    private static void inOrder(String page, String... parts) {
        int from = 0;
        for (String part : parts) {
            int at = page.indexOf(part, from);
            assertTrue(at >= 0, () -> part + " is not after the one before it in\n" + page);
            from = at;
        }
    }

    @Test
    void theButtonsMoveHideAndShow() {
        inOrder(overview(), "id=\"medications\"", "id=\"problems\"");
        choose(sent(chooser(""), "problems", "Up"));
        inOrder(overview(), "id=\"problems\"", "id=\"medications\"");
        choose(sent(chooser(""), "problems", "Down"));
        inOrder(overview(), "id=\"medications\"", "id=\"problems\"");
        choose(sent(chooser(""), "medications", "Hide"));
        lacks(overview(), "id=\"medications\"");
        contains(overview(), "id=\"problems\"");
        contains(chooser(""), "Not shown · 2 of 3");
        choose(sent(chooser(""), "medications", "Show"));
        contains(overview(), "id=\"medications\"");
    }

    @Test
    void theFirstCannotGoUpAndTheLastCannotGoDown() {
        String page = chooser("");
        String form = page.substring(page.indexOf("value=\"results\""));
        lacks(form.substring(0, form.indexOf("</form>")), ">Up<");
        form = page.substring(page.indexOf("value=\"changes\""));
        lacks(form.substring(0, form.indexOf("</form>")), ">Down<");
    }

    @Test
    void saysWhatWasDoneAndOffersToTakeItBack() {
        choose("medications results problems");
        String page = chooser("?card=medications&was=results+medications+problems+.");
        contains(page, "role=\"status\"");
        contains(page, "Medications is now 1 of 3");
        contains(page, "name=\"cards\" value=\"results medications problems\"");
        String form = page.substring(page.indexOf("name=\"card\" value=\"medications\""));
        contains(form.substring(0, form.indexOf("</form>")), "autofocus");
        assertEquals(2, page.split("autofocus", -1).length);
        contains(chooser("?card=medications&was=results+-medications+problems+."), "Medications is shown again");
        contains(chooser("?was=."), "The cards have been changed");
        contains(page, "As it was at first");
        choose("");
        lacks(chooser(""), "As it was at first");
        pages.language(Locale.GERMANY);
        contains(chooser("?card=coming&was=-coming"), "Was ansteht wird wieder gezeigt");
    }

    @Test
    void oddAddressesDoNoHarm() {
        choose("nothing -of the kind results results");
        String page = chooser("?card=%3Cb%3E&was=%3Cscript%3E&was=x");
        assertEquals(200, pages.status());
        lacks(page, "<script>");
        contains(overview(), "id=\"problems\"");
        contains(chooser("?card=nothing&was=-nothing"), "The cards have been changed");
    }

    @Test
    void eachAccountHasItsOwn() {
        choose("-problems");
        lacks(overview(), "id=\"problems\"");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.values())));
        contains(overview(), "id=\"problems\"");
    }

    @Test
    void aCardOfAPluginIsAmongThemAndCostsNothingWhenItIsNotWanted() {
        TrackedContribution<?> plugin = plugin();
        inOrder(overview(), "id=\"problems\"", "id=\"goals\"");
        contains(chooser(""), "<b>Goals &amp; more</b>");
        choose(sent(chooser(""), "goals", "Up"));
        inOrder(overview(), "id=\"goals\"", "id=\"problems\"");
        String chosen = sent(chooser(""), "goals", "Hide");
        choose(chosen);
        int before = written.get();
        lacks(overview(), "id=\"goals\"");
        assertEquals(before, written.get());
        pages.contributions.cards().remove(plugin);
        lacks(chooser(""), "Goals");
        choose(sent(chooser(""), "problems", "Up"));
        plugin();
        lacks(overview(), "id=\"goals\"");
        choose(sent(chooser(""), "goals", "Show"));
        contains(overview(), "id=\"goals\"");
    }

    @Test
    void theOverviewLeadsThere() {
        contains(overview(), "href=\"/person/" + person.id() + "/overview/cards\">Choose cards</a>");
    }
}
