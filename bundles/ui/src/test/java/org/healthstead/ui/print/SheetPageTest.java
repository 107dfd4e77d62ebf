// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PartialDate;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.platform.api.sheets.Sheet;
import org.healthstead.platform.api.sheets.SheetBlock.Grid;
import org.healthstead.platform.api.sheets.SheetPrinter;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** The summary as it is shown before it is printed; the PDF is made from the same sheet. */
class SheetPageTest extends PersonPagesTestCase {

    @Override
    protected String name() {
        return "Helen Marlow";
    }

    @Override
    protected Optional<PartialDate> birthDate() {
        return Optional.of(PartialDate.parse("1974-03-04"));
    }

    private String sheet(String query) {
        String page = pages.get("/person/" + person.id() + "/print/summary" + query);
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private String section(String heading) {
        String sheet = sheet("");
        int from = sheet.indexOf("<h2>" + heading + "</h2>");
        assertTrue(from > 0, sheet);
        return sheet.substring(from, sheet.indexOf("</section>", from));
    }

    private void drug(String name, String status, String dose) {
        pages.household.entry(
                person,
                "{'resourceType':'MedicationStatement','status':'" + status + "','medicationCodeableConcept':{'text':'"
                        + name + "'},'effectiveDateTime':'2019'" + dose + "}");
    }

    private void allergy(String name, String more) {
        pages.household.entry(
                person, "{'resourceType':'AllergyIntolerance','code':{'text':'" + name + "'}" + more + "}");
    }

    private void result(String code, String text, String flag) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'" + text
                        + "'},'valueQuantity':{'value':11,'unit':'ug/L'},'effectiveDateTime':'2024-01-01'"
                        + (flag.equals("L") ? ",'referenceRange':[{'low':{'value':15},'high':{'value':150}}]" : "")
                        + (flag.isEmpty() ? "" : ",'interpretation':[{'coding':[{'code':'" + flag + "'}]}]") + "}");
    }

    @Test
    void nothingRecordedIsNotNoneKnown() {
        contains(section("Allergies"), "Nothing is recorded about allergies. That does not mean that there are none.");
        pages.household.entry(
                person,
                "{'resourceType':'AllergyIntolerance','code':{'coding':[{'system':'http://snomed.info/sct',"
                        + "'code':'716186003','display':'No known allergy'}]},'recordedDate':'2020-01-01'}");
        String section = section("Allergies");
        contains(section, "No known allerg");
        lacks(section, "Nothing is recorded");
    }

    @Test
    void whatWasTakenBackOrRuledOutIsNotPrinted() {
        drug("Alpha", "active", ",'dosage':[{'text':'1 at night'}]");
        drug("Beta", "entered-in-error", "");
        drug("Gamma", "stopped", "");
        drug("Delta", "not-taken", "");
        String section = section("Medications now");
        contains(section, "<bdi>Alpha</bdi>");
        contains(section, "1 at night");
        lacks(section, "Beta");
        lacks(section, "Gamma");
        lacks(section, "Delta");
    }

    @Test
    void aMedicineWithoutDoseSaysSo() {
        drug("Alpha", "active", "");
        contains(section("Medications now"), "Dose not recorded");
    }

    @Test
    void whatHasNoRoomIsCounted() {
        for (int i = 0; i < 30; i++) {
            drug("Medicine " + i, "active", "");
        }
        String section = section("Medications now");
        contains(section, "And 22 more, which are in the record.");
        assertEquals(9, section.split("Medicine ", -1).length);
    }

    @Test
    void whatIsSevereHasRoomAlways() {
        for (int i = 0; i < 30; i++) {
            allergy("Severe " + i, ",'criticality':'high'");
        }
        allergy("Harmless", "");
        String section = section("Allergies");
        contains(section, "Severe 0");
        contains(section, "Severe 29");
        lacks(section, "Harmless");
        contains(section, "And one more");
    }

    @Test
    void asMuchAsOnePageHasRoomFor() {
        for (int i = 0; i < 30; i++) {
            drug("Medicine " + i, "active", "");
        }
        pages.services.printer().set(new SheetPrinter() {
            @Override
            public int pages(Sheet sheet) {
                return sheet.sections().stream()
                                        .flatMap(section -> section.blocks().stream())
                                        .filter(Grid.class::isInstance)
                                        .mapToInt(block -> ((Grid) block).rows().size())
                                        .sum()
                                / 20
                        + 1;
            }

            @Override
            public void write(Sheet sheet, OutputStream out) {
                throw new UnsupportedOperationException();
            }

            @Override
            public byte[] picture(Sheet sheet, int width) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<BitSet> code(String text) {
                return List.of();
            }
        });
        contains(section("Medications now"), "And 12 more, which are in the record.");
    }

    @Test
    void resultsThatNeedALookStandThereWithRangeAndUnit() {
        result("2276-4", "Ferritin", "L");
        result("2823-3", "Potassium", "N");
        String section = section("Newest results that need a look");
        contains(section, "11\u00a0µg/L");
        contains(section, "15 – 150");
        contains(section, "Ferritin");
        lacks(section, "Potassium");
    }

    @Test
    void aResultThatNobodyJudgedIsNotCalledNormal() {
        result("2823-3", "Potassium", "");
        contains(section("Newest results that need a look"), "Not judged by anybody: 1 of 1.");
    }

    @Test
    void nothingOfAWithheldCategoryIsPrinted() {
        result("44261-6", "PHQ-9", "H");
        result("2276-4", "Ferritin", "L");
        pages.signIn(pages.household.reader(person, EnumSet.complementOf(EnumSet.of(AccessCategory.MENTAL_HEALTH))));
        String sheet = sheet("");
        lacks(sheet, "PHQ-9");
        contains(sheet, "Ferritin");
        contains(sheet, "may see only a part of the record");
        contains(sheet, "In the part that you may see: Nothing is recorded about allergies.");
    }

    @Test
    void aSectionThatIsLeftOutIsNamed() {
        allergy("Penicillin", "");
        String sheet = sheet("?without=allergies.vitals");
        lacks(sheet, "Penicillin");
        contains(sheet, "Left out by the person who printed this: Allergies, Newest vital signs.");
        lacks(sheet(""), "Left out");
    }

    @Test
    void theSheetHasALanguageOfItsOwn() {
        String page = pages.get("/person/" + person.id() + "/print/summary?language=de");
        contains(page, "<html lang=\"en\"");
        contains(page, "lang=\"de\"");
        contains(page, "<h2>Allergien</h2>");
        contains(page, "geboren 04.03.1974");
    }

    @Test
    void nameAndBirthDateStandInTheFoot() {
        contains(sheet(""), "Helen Marlow · ");
        Sheets.Made made = new Sheets(pages.services)
                .make(
                        new SheetChoice(
                                person.id(), SheetName.SUMMARY, Paper.A4, Locale.ENGLISH, List.of(), SheetAbout.NONE),
                        MemoryHousehold.MEMBER);
        assertTrue(made.sheet().running().contains("Helen Marlow"), made.sheet().running());
        assertTrue(made.sheet().running().contains("1974"), made.sheet().running());
        assertEquals("Page 2 of 3", made.sheet().pageNumber().words(2, 3));
    }

    @Test
    void whatIsNotThereIsNotPrinted() {
        Sheets sheets = new Sheets(pages.services);
        SheetChoice choice =
                new SheetChoice(person.id(), SheetName.SUMMARY, Paper.A4, Locale.ENGLISH, List.of(), SheetAbout.NONE);
        assertThrows(ProblemException.class, () -> sheets.make(choice, ContractAccess.newCaller()));
        assertThrows(ProblemException.class, () -> sheets.pdf(choice, MemoryHousehold.MEMBER));
        assertThrows(
                IllegalArgumentException.class,
                () -> sheets.pdf("nothing", person.id(), Paper.A4, Locale.ENGLISH, MemoryHousehold.MEMBER));
    }

    @Test
    void everySheetThatThereIsOfAPersonIsOffered() {
        String page = pages.get("/person/" + person.id() + "/print");
        for (SheetName name : SheetName.values()) {
            assertEquals(name.isFor(person), page.contains("/print/" + name.code() + "\""), name.code());
        }
    }
}
