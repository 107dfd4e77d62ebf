// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.ListColumn;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.Wording;
import org.junit.jupiter.api.Test;

/** The columns of lists: what they say, and that every one of them says something of some public entry. */
class ColumnsTest {

    private static final Pattern RAW = Pattern.compile("</?[A-Za-z][^<>]*>|\\{\"|urn:(?:uuid|oid):|https?://|^#\\S+$");

    private static final String NO_EXAMPLE = "no example of the type has the member";
    private static final String NO_SYMPTOM = "no example is a symptom that a person noted down";
    private static final String NO_NOTE = "no example is a report with a text and nothing else";

    /** Columns that no example of the specification fills in, with the reason. */
    private static final Map<String, String> EMPTY = Map.ofEntries(
            Map.entry("CareTeam.started", NO_EXAMPLE),
            Map.entry("Condition.social.ended", NO_EXAMPLE),
            Map.entry("Condition.social.said-by", NO_EXAMPLE),
            Map.entry("Condition.social.started", NO_EXAMPLE),
            Map.entry("Device.expires", NO_EXAMPLE),
            Map.entry("Device.made", NO_EXAMPLE),
            Map.entry("Device.model", NO_EXAMPLE),
            Map.entry("Device.serial", NO_EXAMPLE),
            Map.entry("DeviceUseStatement.site", NO_EXAMPLE),
            Map.entry("DeviceUseStatement.started", NO_EXAMPLE),
            Map.entry("EpisodeOfCare.ended", NO_EXAMPLE),
            Map.entry("ExplanationOfBenefit.paid", NO_EXAMPLE),
            Map.entry("FamilyMemberHistory.born", NO_EXAMPLE),
            Map.entry("FamilyMemberHistory.died", NO_EXAMPLE),
            Map.entry("MedicationStatement.ended", NO_EXAMPLE),
            Map.entry("Observation.symptom.note", NO_SYMPTOM),
            Map.entry("Observation.symptom.said-by", NO_SYMPTOM),
            Map.entry("RelatedPerson.ended", NO_EXAMPLE),
            Map.entry("DiagnosticReport.note.document-kind", NO_NOTE),
            Map.entry("DiagnosticReport.note.written-by", NO_NOTE),
            Map.entry("Invoice.billed-by", "the only example names its issuer by an identifier, without words"));

    /** Kinds that a person has lists of. */
    private static final Set<String> LISTED = Set.of(
            "Condition",
            "MedicationRequest",
            "MedicationStatement",
            "MedicationDispense",
            "MedicationAdministration",
            "AllergyIntolerance",
            "Immunization",
            "ImmunizationRecommendation",
            "Procedure",
            "Encounter",
            "Appointment",
            "DocumentReference",
            "DiagnosticReport.note",
            "FamilyMemberHistory",
            "Observation.social",
            "CareTeam",
            "Coverage",
            "Claim",
            "ExplanationOfBenefit",
            "CarePlan",
            "Goal",
            "ServiceRequest",
            "Device",
            "DeviceUseStatement",
            "ImagingStudy",
            "Observation",
            "Observation.vital-sign",
            "DiagnosticReport");

    @Test
    void everyColumnSaysSomethingSomewhere() throws IOException {
        Set<String> empty = new TreeSet<>();
        for (Kind kind : Projected.KINDS.all()) {
            kind.uses().columns().stream()
                    .filter(column -> !column.isOfLine())
                    .forEach(column -> empty.add(kind.id() + "." + column.name()));
        }
        int columns = empty.size();
        assertTrue(columns > 100, "columns: " + columns);
        List<String> raw = new ArrayList<>();
        List<Corpus.Line> lines = Corpus.examples();
        RecordContext all = all(lines);
        for (Corpus.Line line : lines) {
            Map<String, Wording> cells = Projected.KINDS.cells(line.projection(), line.body(), all);
            cells.forEach((name, words) -> {
                assertFalse(words.isBlank(), line::name);
                empty.remove(line.projection().kind() + "." + name);
                if (RAW.matcher(words.text()).find()) {
                    raw.add(line.name() + " " + name + ": " + words.text());
                }
            });
        }
        assertEquals(EMPTY.keySet(), empty);
        assertEquals(List.of(), raw);
    }

    /** The examples refer to each other. */
    private static RecordContext all(List<Corpus.Line> lines) {
        Map<String, JsonObject> byReference = new HashMap<>();
        for (Corpus.Line line : lines) {
            byReference.put(
                    line.projection().type() + '/' + line.body().string("id").orElse(""), line.body());
        }
        return reference -> Optional.ofNullable(byReference.get(reference));
    }

    @Test
    void kindsThatPeopleHaveListsOfHaveColumns() {
        Set<String> without = new TreeSet<>(LISTED);
        for (Kind kind : Projected.KINDS.all()) {
            List<ListColumn> columns = kind.uses().columns();
            if (columns.isEmpty()) {
                continue;
            }
            without.remove(kind.id());
            assertEquals("title", columns.getFirst().derivation(), kind.id());
            assertTrue(columns.getFirst().isOnPhone(), kind.id());
            long narrow = columns.stream().filter(ListColumn::isOnPhone).count();
            assertTrue(narrow >= 2 && narrow <= 3, () -> kind.id() + " on a phone: " + narrow);
            boolean isNow = Projected.KINDS.hasState(kind.type());
            assertTrue(
                    !isNow
                            || columns.stream()
                                    .anyMatch(column -> column.derivation().equals("state")),
                    () -> kind.id() + " does not say whether it is so now");
            assertFalse(kind.category() == Category.DEFINITION, kind.id());
        }
        assertEquals(Set.of(), without);
    }

    /** A list asks for types and categories: nothing else may come with them. */
    @Test
    void everyListHoldsWholeTypesOfItsCategories() {
        // Other reports are of the same category; the list of imaging looks through them.
        Set<String> looking = Set.of("imaging");
        for (KindList list : Projected.KINDS.lists()) {
            List<Kind> kinds = Projected.KINDS.all().stream()
                    .filter(kind -> list.kinds().contains(kind.id()))
                    .toList();
            assertEquals(list.kinds().size(), kinds.size(), list.name());
            kinds.forEach(
                    kind -> assertEquals(Optional.of(list.name()), kind.uses().list(), kind.id()));
            for (Kind kind : kinds) {
                Set<String> others = new TreeSet<>();
                Projected.KINDS.of(kind.type()).stream()
                        .filter(other -> other.category() == kind.category())
                        .filter(other -> !list.kinds().contains(other.id()))
                        .forEach(other -> others.add(other.id()));
                assertTrue(
                        others.isEmpty() || looking.contains(list.name()), () -> list.name() + " would show them, too");
            }
        }
    }

    @Test
    void saysWhatTheLineDoesNot() {
        String json =
                "{'resourceType':'MedicationRequest','status':'active','intent':'order','authoredOn':'2024-03-05',"
                        + "'medicationCodeableConcept':{'text':'Ferrous fumarate 210 mg'},"
                        + "'requester':{'reference':'Practitioner/7'},'reasonCode':[{'text':'Iron deficiency'}],"
                        + "'dispenseRequest':{'numberOfRepeatsAllowed':2,'quantity':{'value':100,'unit':'tablets'},"
                        + "'validityPeriod':{'start':'2024-03-05','end':'2024-06'}}}";
        Projected record = new Projected()
                .with("Practitioner/7", "{'resourceType':'Practitioner','name':[{'text':'Amara Osei'}]}");
        Projection line = record.project(json);
        Map<String, Wording> cells = Projected.KINDS.cells(line, Projected.json(json), record);
        assertEquals(
                Map.of(
                        "ordered", Wording.moment("2024-03-05"),
                        "amount", Wording.amount("100", "").and(" ").and("tablets"),
                        "repeats", Wording.amount("2", ""),
                        "valid-until", Wording.moment("2024-06"),
                        "ordered-by", Wording.of("Amara Osei"),
                        "reason", Wording.of("Iron deficiency")),
                cells);
    }

    @Test
    void codesWithoutWordsAreSaidInTheReadersLanguage() {
        String json = "{'resourceType':'AllergyIntolerance','code':{'text':'Hazelnut'},'category':['food'],"
            + "'criticality':'unable-to-assess','reaction':[{'severity':'mild'},{'severity':'severe'}],"
            + "'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',"
            + "'code':'confirmed'}]}}";
        Map<String, Wording> cells = Projected.KINDS.cells(Projected.of(json), Projected.json(json), new Projected());
        assertEquals("Food", cells.get("category").text());
        assertEquals("Nahrungsmittel", cells.get("category").in(Locale.GERMAN, Wording.Printer.PLAIN));
        assertEquals("Nicht beurteilbar", cells.get("risk").in(Locale.GERMAN, Wording.Printer.PLAIN));
        assertEquals("Leicht, Schwer", cells.get("severity").in(Locale.GERMAN, Wording.Printer.PLAIN));
    }

    @Test
    void neverFails() {
        for (String body : List.of("{}", "{'resourceType':'Unheard'}", "{'resourceType':'Condition','bodySite':7}")) {
            assertEquals(
                    Map.of(),
                    Projected.KINDS.cells(Projected.of(body), Projected.json(body), new Projected()).entrySet().stream()
                            .filter(cell -> !cell.getKey().equals("site"))
                            .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        assertTrue(Stream.of(Projected.KINDS.of("Unheard"))
                .allMatch(kinds -> kinds.getFirst().uses().columns().isEmpty()));
    }
}
