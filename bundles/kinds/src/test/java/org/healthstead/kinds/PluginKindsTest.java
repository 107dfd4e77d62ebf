// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.KindContribution;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.ListColumn;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SearchParameter;
import org.healthstead.api.record.TextRole;
import org.healthstead.api.record.TextRoles;
import org.junit.jupiter.api.Test;

/** Kinds of plugins come and go, beside those of the core. */
class PluginKindsTest {

    private static final String PEAK_FLOW = """
        kind      Observation.peak-flow
        like      Observation
        when      code is http://loinc.org|19935-6
        source    of our own, http://example.org/peak-flow
        category  VITAL_SIGN
        access    VITAL_SIGNS
        """;
    private static final String USES = """
        ---
        label     position en: Position | de: Haltung
        label     list.peak-flow en: Peak flow | de: Spitzenfluss
        list      peak-flow
        column    result phone title
        column    position words bodyPosition
        field     result concept code required
        field     value quantity valueQuantity required units=L/min
        parameter position token bodyPosition
        text      NOTE bodyPosition subject
        """;
    private static final String BODY = "{'resourceType':'Observation','code':{'coding':[{'system':'http://loinc.org',"
            + "'code':'19935-6','display':'Peak flow'}]},'valueInteger':410}";

    private final CataloguedKinds kinds = new CataloguedKinds();
    private final int before = kinds.number("Observation");

    private static KindContribution of(String... texts) {
        return () -> List.of(texts);
    }

    private Projection project(String json) {
        return kinds.project(Projected.json(json), new Projected());
    }

    private List<String> ids() {
        return kinds.all().stream().map(Kind::id).toList();
    }

    @Test
    void addAKindByACode() {
        KindContribution contribution = of(PEAK_FLOW);
        kinds.bindContribution(contribution);
        Projection projection = project(BODY);
        assertEquals("Observation.peak-flow", projection.kind());
        assertEquals(Category.VITAL_SIGN, projection.category());
        assertEquals("Peak flow", projection.title().orElseThrow());
        assertEquals("410", projection.value().orElseThrow());
        assertEquals("Observation", project(BODY.replace("19935-6", "2-7")).kind());
        kinds.unbindContribution(contribution);
        assertEquals("Observation", project(BODY).kind());
    }

    @Test
    void changeTheNumberOfTheirTypeOnly() {
        int others = kinds.number("Condition");
        int unknown = kinds.number("Unheard");
        KindContribution contribution = of(PEAK_FLOW);
        kinds.bindContribution(contribution);
        assertNotEquals(before, kinds.number("Observation"));
        assertEquals(kinds.number("Observation"), project(BODY).rules());
        assertEquals(others, kinds.number("Condition"));
        assertEquals(unknown, kinds.number("Unheard"));
        int with = kinds.number("Observation");
        kinds.unbindContribution(contribution);
        assertEquals(before, kinds.number("Observation"));
        kinds.bindContribution(of(PEAK_FLOW));
        assertEquals(with, kinds.number("Observation"));
    }

    /** Nothing that is stored is derived from the lower part. */
    @Test
    void haveTheNumberOfTheirUpperPart() {
        kinds.bindContribution(of(PEAK_FLOW));
        CataloguedKinds withUses = new CataloguedKinds();
        withUses.bindContribution(of(PEAK_FLOW + USES));
        assertEquals(kinds.number("Observation"), withUses.number("Observation"));
        assertEquals(
                kinds.project(Projected.json(BODY), new Projected()),
                withUses.project(Projected.json(BODY), new Projected()));
    }

    @Test
    void bringColumnsFieldsAndParameters() {
        kinds.bindContribution(of(PEAK_FLOW + USES));
        Kind kind = kinds.of("Observation").stream()
                .filter(each -> each.id().equals("Observation.peak-flow"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("title", "words bodyPosition"),
                kind.uses().columns().stream().map(ListColumn::derivation).toList());
        Label heading = kind.uses().columns().getLast().heading();
        assertEquals("Position", heading.in(Locale.FRENCH));
        assertEquals("Haltung", heading.in(Locale.GERMAN));
        assertEquals(List.of("L/min"), kind.uses().fields().getLast().units());
        assertEquals(
                List.of("position"),
                kind.uses().parameters().stream().map(SearchParameter::name).toList(),
                "its own in place of those of the kind that it is like");
        assertTrue(kind.uses().references().stream()
                .anyMatch(reference -> reference.path().equals("subject")));
        assertEquals(
                "sitting",
                kinds.cells(
                                project(BODY),
                                Projected.json(
                                        BODY.replace("'valueInteger'", "'bodyPosition':'sitting','valueInteger'")),
                                new Projected())
                        .get("position")
                        .text());
    }

    @Test
    void bringAListOrAddToOne() {
        int before = kinds.lists().size();
        KindContribution contribution = of(
                PEAK_FLOW + USES,
                "kind Basic.diary\nsource http://example.org\nwhen code is 5\n---\nlist visits",
                "kind Condition.rare\nlike Condition\nsource http://example.org\nwhen code is 6");
        kinds.bindContribution(contribution);
        assertEquals(before + 1, kinds.lists().size());
        KindList own = list("peak-flow");
        assertEquals(List.of("Observation.peak-flow"), own.kinds());
        assertEquals("Spitzenfluss", own.title().in(Locale.GERMAN));
        assertTrue(list("visits").kinds().containsAll(List.of("Encounter", "Basic.diary")));
        assertEquals(List.of("Condition", "Condition.rare"), list("problems").kinds());
        kinds.unbindContribution(contribution);
        assertEquals(before, kinds.lists().size());
        assertEquals(List.of("Condition"), list("problems").kinds());
    }

    private KindList list(String name) {
        return kinds.lists().stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saySomethingAboutTexts() {
        int others = kinds.textsNumber("Condition");
        int observations = kinds.textsNumber("Observation");
        TextRoles roles = kinds.texts("Observation");
        assertSame(roles, kinds.texts("Observation"));
        assertEquals(TextRole.OTHER, roles.of("bodyPosition"));
        KindContribution contribution = of(PEAK_FLOW + USES);
        kinds.bindContribution(contribution);
        assertEquals(TextRole.NOTE, kinds.texts("Observation").of("bodyPosition"));
        assertEquals(TextRole.PERSON, kinds.texts("Observation").of("subject"), "a name that is left out stays out");
        assertEquals(TextRole.OTHER, kinds.texts("Condition").of("bodyPosition"));
        assertNotEquals(observations, kinds.textsNumber("Observation"));
        assertEquals(others, kinds.textsNumber("Condition"));
        kinds.unbindContribution(contribution);
        assertEquals(observations, kinds.textsNumber("Observation"));
    }

    @Test
    void areRefusedForWhatStandsBelowToo() {
        kinds.bindContribution(of(PEAK_FLOW + "---\ncolumn position words bodyPosition"));
        assertFalse(ids().contains("Observation.peak-flow"));
    }

    @Test
    void haveNumbersThatDoNotDependOnTheirOrder() {
        String other = "kind Observation.other\nsource http://example.org\nwhen code is 5";
        kinds.bindContribution(of(PEAK_FLOW));
        kinds.bindContribution(of(other));
        CataloguedKinds turned = new CataloguedKinds();
        turned.bindContribution(of(other));
        turned.bindContribution(of(PEAK_FLOW));
        assertEquals(kinds.number("Observation"), turned.number("Observation"));
    }

    @Test
    void areRefusedWithAnIdThatIsThere() {
        kinds.bindContribution(of("kind Observation.vital-sign\nsource http://example.org\nwhen code is 5"));
        assertEquals(before, kinds.number("Observation"));
    }

    @Test
    void areRefusedInPlaceOfAKindOfTheCore() {
        kinds.bindContribution(of(
                "kind Observation.mine\nsource http://example.org\nwhen category   is vital-signs",
                "kind Condition.mine\nsource http://example.org\ncategory OTHER"));
        assertFalse(ids().contains("Observation.mine"));
        assertFalse(ids().contains("Condition.mine"));
        assertEquals(before, kinds.number("Observation"));
    }

    @Test
    void areRefusedInPlaceOfEachOther() {
        kinds.bindContribution(of(PEAK_FLOW, PEAK_FLOW.replace("Observation.peak-flow", "Observation.peak-flow-too")));
        assertTrue(ids().contains("Observation.peak-flow"));
        assertFalse(ids().contains("Observation.peak-flow-too"));
    }

    @Test
    void areRefusedOneByOne() {
        kinds.bindContribution(of("kind Observation.bad\nsource x\ntitel code", PEAK_FLOW, "", "kind Basic"));
        assertTrue(ids().contains("Observation.peak-flow"));
        assertFalse(ids().contains("Observation.bad"));
    }

    @Test
    void areLeftOutWhenThePluginFails() {
        kinds.bindContribution(() -> {
            throw new IllegalStateException("broken");
        });
        kinds.bindContribution(() -> null);
        kinds.bindContribution(() -> java.util.Arrays.asList(PEAK_FLOW, null));
        assertEquals(before, kinds.number("Observation"));
        assertEquals("Observation", project(BODY).kind());
    }

    @Test
    void neverOpenWhatTheCoreKeepsCloser() {
        kinds.bindContribution(of(PEAK_FLOW.replace("VITAL_SIGNS", "GENERAL")));
        assertEquals(AccessCategory.RESULTS, project(BODY).accessCategory());
        String labelled = BODY.replace(
                "'valueInteger'",
                "'meta':{'security':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'PSY'}]},'valueInteger'");
        assertEquals(AccessCategory.MENTAL_HEALTH, project(labelled).accessCategory());
    }

    @Test
    void mayKeepThemCloser() {
        kinds.bindContribution(of(PEAK_FLOW.replace("VITAL_SIGNS", "SUBSTANCE_USE")));
        assertEquals(AccessCategory.SUBSTANCE_USE, project(BODY).accessCategory());
        kinds.bindContribution(of("kind Basic.pollen\nsource http://example.org\nwhen code exists\naccess RESULTS"));
        assertEquals(
                AccessCategory.RESULTS,
                project("{'resourceType':'Basic','code':{'text':'x'}}").accessCategory());
    }

    @Test
    void mayDescribeWhatNoFileOfOursFits() {
        kinds.bindContribution(of("kind Resource.thing\nsource http://example.org\nwhen code exists"));
        assertEquals(
                "Resource",
                project("{'resourceType':'Unheard','code':{'text':'x'}}").kind());
        assertTrue(kinds.categories("Unheard").contains(Category.OTHER));
    }
}
