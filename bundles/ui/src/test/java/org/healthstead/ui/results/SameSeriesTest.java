// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.PreferredUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person says that a laboratory's own name is the same as a known one. */
class SameSeriesTest extends SeriesPagesTestCase {

    private SeriesId known;
    private SeriesId own;

    @BeforeEach
    void measureByTwoLaboratories() {
        ldl("2020-03-01", "120", "mg/dL");
        ldl("2021-03-01", "110", "mg/dL");
        local("LDL direkt", "2022-03-01", "3", "mmol/L");
        local("Blutdruck Arzt", "2022-03-02", "130", "mm[Hg]");
        known = having("110");
        own = having("3");
    }

    private void local(String name, String date, String value, String unit) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'text':'" + name + "'},'effectiveDateTime':'" + date + "','valueQuantity':"
                        + quantity(value, unit) + "}");
    }

    private SeriesId having(String value) {
        return all().stream()
                .filter(series -> series.newest().stream()
                        .anyMatch(point -> point.quantity()
                                .filter(number -> number.lexeme().equals(value))
                                .isPresent()))
                .map(Series::id)
                .findFirst()
                .orElseThrow();
    }

    private String address(SeriesId series) {
        return Addresses.series(person.id(), series);
    }

    private SeriesJoin join() {
        return pages.household.series().join(person.id(), own, known, MemoryHousehold.MEMBER);
    }

    @Test
    void theLaboratorysOwnNameIsAskedAboutAndOnlyWhatIsPossibleIsOffered() {
        String page = pages.get(address(own));
        contains(page, "Same as another result?");
        contains(page, "<option value=\"" + known + "\">LDL cholesterol (mg/dL, 2 values)</option>");
        assertEquals(1, count(page, "<option value=\"" + known));
        lacks(page, "<option value=\"" + having("130") + "\"");
        String quiet = pages.get(address(known));
        lacks(quiet, "Same as another result?");
        contains(quiet, "same=list#same");
        contains(
                pages.get(address(known) + "?same=list"),
                "<option value=\"" + own + "\">LDL direkt (mmol/L, one value)");
        contains(pages.get(address(having("130")) + "?same=list"), "There is no other result");
    }

    @Test
    void bothAreShownBeforeTheyAreJoined() {
        String page = pages.get(address(own) + "?same=" + known);
        contains(page, "Are these the same?");
        contains(page, "LDL cholesterol</a>");
        contains(page, "As reported 2089-1");
        contains(page, "2 values");
        contains(page, "action=\"" + address(own) + "/same\"");
        contains(page, "name=\"join\" value=\"" + known + "\"");
        String impossible = pages.get(address(own) + "?same=" + having("130"));
        contains(impossible, "mmol/L and mm[Hg] cannot be converted");
        lacks(impossible, "name=\"join\"");
    }

    @Test
    void bothAreOneLineOnEveryPage() {
        SeriesJoin join = join();
        assertEquals("303 " + address(known) + "?axis=log", pages.redirect(address(own) + "?axis=log"));
        assertEquals("303 " + address(known), pages.redirect(address(known) + "?with=" + own));
        String page = pages.get(address(known) + "?joined=" + join.id());
        contains(page, "LDL cholesterol</h1>");
        contains(page, "All 3 results");
        contains(page, "LDL direkt is in this line now.");
        contains(page, "Also known as");
        contains(page, "Joined by you");
        contains(page, "name=\"undo\" value=\"" + join.id() + "\"");
        contains(page, "<span class=\"more\">LDL direkt</span>");
        contains(page, "<b>3</b>");
        assertEquals(3, line(page).size());
        String list = pages.get(Addresses.results(person.id()));
        assertEquals(1, count(list, "LDL cholesterol</a>"));
        contains(list, "<span class=\"more\">LDL direkt</span>");
        assertEquals(1, count(pages.get(Addresses.results(person.id()) + "?q=bad+cholesterol"), "<th scope=\"row\""));
        String overview = pages.get(Addresses.overview(person.id()));
        assertEquals(1, count(overview, address(known) + "\">LDL cholesterol</a>"));
    }

    @Test
    void theTableForOtherProgramsHasBothWithTheirNames() throws IOException {
        join();
        StringBuilder table = new StringBuilder();
        SeriesView view = SeriesView.of(person.id(), own, name -> Optional.empty());
        SeriesCsv.of(
                        pages.services,
                        view,
                        PreferredUnits.AS_REPORTED,
                        MemoryHousehold.MEMBER,
                        Messages.of(SeriesPage.class, Locale.ENGLISH))
                .write(table);
        List<String> rows = table.toString().lines().toList();
        assertEquals(4, rows.size(), table::toString);
        assertTrue(rows.get(1).contains("LDL direkt"), table::toString);
        assertTrue(rows.get(3).contains("As reported 2089-1"), table::toString);
    }

    @Test
    void whoMayOnlyReadSeesWhoSaidItAndCannotSayAnything() {
        join();
        Caller reader = pages.household.reader(person, Set.of(AccessCategory.values()));
        pages.signIn(reader);
        String page = pages.get(address(known));
        contains(page, "Joined by ada");
        lacks(page, "name=\"undo\"");
        lacks(page, "same=list");
        lacks(pages.get(address(having("130"))), "Same as another result?");
    }

    @Test
    void whatWasRefusedIsSaid() {
        contains(pages.get(address(known) + "?problem=HS-SERIES-UNCHANGED"), "There is nothing to change");
    }

    @Test
    void inGerman() {
        pages.language(Locale.GERMAN);
        contains(pages.get(address(own)), "Dasselbe wie ein anderes Ergebnis?");
    }

    @Test
    void likeNamesComeFirst() {
        assertTrue(NameLikeness.of(List.of("LDL direkt"), List.of("LDL cholesterol"))
                > NameLikeness.of(List.of("LDL direkt"), List.of("HDL cholesterol")));
        assertEquals(1.0, NameLikeness.of(List.of("LDL-C"), List.of("x", "ldl c")));
        assertEquals(0.0, NameLikeness.of(List.of("–"), List.of("")));
    }
}
