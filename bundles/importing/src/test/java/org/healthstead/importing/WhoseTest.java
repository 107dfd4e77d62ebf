// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.healthstead.importing.StoredBench.bundle;
import static org.healthstead.importing.StoredBench.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.importing.StoredBench.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose is it: items of a second person are not the first one's. */
class WhoseTest {

    private static final String SEVERAL = "NEEDS_DECISION HS-IMPORT-SEVERAL-PEOPLE";
    private static final String OTHER = "NEEDS_DECISION HS-IMPORT-MISMATCH";

    private final StoredBench bench = new StoredBench("Ada Sample", "1980-05-06");

    private static String patient(String id, String given, String born) {
        return "{'resourceType':'Patient','id':'" + id + "','birthDate':'" + born + "','name':[{'given':['" + given
                + "'],'family':'Sample'}]}";
    }

    private static String result(String id, String code, String subject) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','code':{'text':'" + code + "'}"
                + (subject.isEmpty() ? "" : ",'subject':" + subject) + "}";
    }

    private static String of(String patient) {
        return "{'reference':'Patient/" + patient + "'}";
    }

    /** Ada, and her son with two items; a practitioner and a place of each, one of both; one item of nobody. */
    private static String family() {
        String practitioner = "{'resourceType':'Practitioner','id':'%s','name':[{'text':'%s'}]}";
        return bundle(
                "collection",
                entry(patient("a", "Ada", "1980-05-06")),
                entry(patient("b", "Ben", "2009-09-09")),
                entry(result("1", "hers", of("a"))
                        .replace(
                                "'status'",
                                "'performer':[{'reference':'PractitionerRole/r'},"
                                        + "{'reference':'Practitioner/both'}],'status'")),
                entry(result("2", "his", of("b"))
                        .replace(
                                "'status'",
                                "'performer':[{'reference':'Practitioner/his'},"
                                        + "{'reference':'Practitioner/both'}],'status'")),
                entry("{'resourceType':'AllergyIntolerance','id':'3','code':{'text':'his'},'patient':" + of("b") + "}"),
                entry("{'resourceType':'PractitionerRole','id':'r','practitioner':{'reference':'Practitioner/hers'}}"),
                entry(practitioner.formatted("hers", "hers")),
                entry(practitioner.formatted("his", "his")),
                entry(practitioner.formatted("both", "both")),
                entry("{'resourceType':'Provenance','id':'v','target':[{'reference':'Observation/1'}]}"),
                entry("{'resourceType':'Provenance','id':'w','target':[{'reference':'Observation/2'}]}"),
                entry(result("9", "whose", "")));
    }

    private static String words(JsonObject report) {
        return report.array("people").objects().stream()
                .map(each -> each.string("patient").orElse("") + " "
                        + each.string("name").orElse("") + " "
                        + each.textAt("items").orElse("") + " "
                        + each.string("is").orElse(""))
                .collect(Collectors.joining("; "));
    }

    @Test
    void asksAndSaysWhoIsInTheFile() {
        Taken waiting = bench.take(family());
        assertEquals(SEVERAL, waiting.state());
        assertEquals(
                "Patient/a Ada Sample 1 same; Patient/b Ben Sample 2 other",
                words(waiting.outcome().report()));
        assertTrue(waiting.outcome().problem().orElseThrow().detail().contains("Ben Sample (2009-09-09): 2"));
        assertEquals(0, bench.entries("Observation").size());
    }

    @Test
    void takesThePartOfThePersonWithWhatGoesWithIt() {
        for (Mismatch mismatch : List.of(Mismatch.ASK, Mismatch.ACCEPT)) {
            StoredBench fresh = new StoredBench("Ada Sample", "1980-05-06");
            Taken taken = fresh.take(family(), mismatch, Optional.empty());
            taken = mismatch == Mismatch.ASK ? fresh.decide(taken, ImportDecision.ACCEPT) : taken;
            assertEquals("DONE", taken.state());
            assertEquals(List.of("hers"), fresh.texts("Observation", "code.text"));
            assertEquals(List.of(), fresh.texts("AllergyIntolerance", "code.text"));
            assertEquals(List.of("both", "hers"), fresh.texts("Practitioner", "name[0].text"));
            assertEquals(1, fresh.entries("PractitionerRole").size());
            assertEquals(1, fresh.entries("Provenance").size());
            assertEquals(6, taken.report().rejectedCount());
            assertTrue(taken.report().rejected().stream()
                    .allMatch(item -> item.code().equals("HS-IMPORT-OTHER-PERSON")));
            assertEquals("0/0/6", new Counts(fresh.take(family(), Mismatch.ACCEPT, Optional.empty())).text());
        }
    }

    /** Without the codes of what was left out. */
    private record Counts(Taken taken) {
        String text() {
            return taken.report().created() + "/" + taken.report().updated() + "/"
                    + taken.report().unchanged();
        }
    }

    @Test
    void refusesWhenAskedTo() {
        Taken refused = bench.take(family(), Mismatch.REFUSE, Optional.empty());
        assertEquals("FAILED HS-IMPORT-SEVERAL-PEOPLE", refused.state());
        assertEquals(0, bench.entries("Practitioner").size());
    }

    @Test
    void filesEachPartWhereItIsDecided() {
        Person son = bench.addPerson("Ben Sample", "2009-09-09");
        Taken waiting = bench.take(family());
        Taken hers = bench.decide(waiting, new ImportDecision(true, Map.of("Patient/b", Optional.of(son.id()))));
        JobId other = bench.jobs.rows.keySet().stream()
                .filter(id -> !id.equals(waiting.job()))
                .findFirst()
                .orElseThrow();
        Taken his = bench.run(other);
        assertEquals("DONE DONE", hers.state() + " " + his.state());
        assertEquals(List.of("hers"), bench.texts("Observation", "code.text"));
        assertEquals(
                List.of("his"),
                bench.entries(son, "Observation").stream()
                        .map(entry -> entry.body().textAt("code.text").orElseThrow())
                        .toList());
        assertEquals(1, bench.entries(son, "AllergyIntolerance").size());
        assertEquals(2, bench.entries(son, "Practitioner").size());
        bench.undo(his);
        assertEquals(0, bench.entries(son, "Observation").size());
        assertEquals(1, bench.entries("Observation").size());
    }

    @Test
    void aDecisionCanSayThatSomebodyIsThePersonOrIsNot() {
        Taken both = bench.decide(
                bench.take(family()), new ImportDecision(true, Map.of("Patient/b", Optional.of(bench.person.id()))));
        assertEquals(List.of("hers", "his"), bench.texts("Observation", "code.text"));
        assertEquals("DONE", both.state());
        StoredBench fresh = new StoredBench("Ada Sample", "1980-05-06");
        Taken none =
                fresh.decide(fresh.take(family()), new ImportDecision(true, Map.of("Patient/a", Optional.empty())));
        assertEquals("DONE 0/0/0", none.state() + " " + new Counts(none).text());
    }

    @Test
    void refusesADecisionAboutNobodyInTheFileOrForAStrangersRecord() {
        Taken waiting = bench.take(family());
        ProblemException unknown = assertThrows(
                ProblemException.class,
                () -> bench.dispatcher.decide(
                        waiting.job(), new ImportDecision(true, Map.of("Patient/z", Optional.empty())), bench.caller));
        assertEquals("HS-IMPORT-NOT-IN-FILE", unknown.problem().code());
        Person stranger = new StoredBench("Ben Sample", "").person;
        ProblemException foreign = assertThrows(
                ProblemException.class,
                () -> bench.dispatcher.decide(
                        waiting.job(),
                        new ImportDecision(true, Map.of("Patient/b", Optional.of(stranger.id()))),
                        bench.caller));
        assertEquals("HS-PERSON-NOT-FOUND", foreign.problem().code());
        assertEquals(
                JobState.NEEDS_DECISION, bench.jobs.rows.get(waiting.job()).job.state());
    }

    @Test
    void aSubjectThatIsNotInTheFileIsSomebodyElse() {
        String file = bundle(
                "collection",
                entry(patient("a", "Ada", "1980-05-06")),
                entry(result("1", "hers", of("a"))),
                entry(result("2", "whose", of("gone"))));
        Taken waiting = bench.take(file);
        assertEquals(SEVERAL, waiting.state());
        assertEquals(
                "Patient/a Ada Sample 1 same; Patient/gone  1 unknown",
                words(waiting.outcome().report()));
        bench.decide(waiting, ImportDecision.ACCEPT);
        assertEquals(List.of("hers"), bench.texts("Observation", "code.text"));
        StoredBench fresh = new StoredBench("Ada Sample", "1980-05-06");
        fresh.decide(
                fresh.take(file), new ImportDecision(true, Map.of("Patient/gone", Optional.of(fresh.person.id()))));
        assertEquals(List.of("hers", "whose"), fresh.texts("Observation", "code.text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'Patient/x','display':'Ben Sample'}",
                "{'display':'Sample, Ben'}",
                "{'reference':'#p'},'contained':[{'resourceType':'Patient','id':'p','name':[{'text':'Carl Kok'}]}]",
                "{'identifier':{'system':'s','value':'v'},'display':'Carl Kok'}",
            })
    void aFileWithoutPatientThatNamesSomebodyElseIsNotHers(String subject) {
        assertEquals(OTHER, bench.take(result("1", "x", subject)).state());
        Taken two = bench.take(result("1", "x", subject) + "\n" + result("2", "y", "{'display':'Ada Sample'}"));
        assertEquals(SEVERAL, two.state());
        bench.decide(two, ImportDecision.ACCEPT);
        assertEquals(List.of("y"), bench.texts("Observation", "code.text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'reference':'Patient/x'}",
                "{'reference':'Patient/x','display':'Ada Sample'}",
                "{'display':'SAMPLE, Ada M.'}",
                "{'reference':'Group/g'}",
            })
    void aFileWithoutPatientThatNamesNobodyElseIsHers(String subject) {
        assertEquals("DONE", bench.take(result("1", "x", subject)).state());
    }

    /** Same surname and birth date, no given name in common. */
    @Test
    void asksAboutATwin() {
        String twin = bundle("collection", entry(patient("t", "Ben", "1980-05-06")), entry(result("1", "x", "")));
        Taken waiting = bench.take(twin);
        assertEquals(OTHER, waiting.state());
        assertEquals("Patient/t Ben Sample 0 other", words(waiting.outcome().report()));
        bench.decide(waiting, ImportDecision.ACCEPT);
        assertEquals(List.of("x"), bench.texts("Observation", "code.text"));
    }

    /** A file about one other person can go where it belongs, as a whole. */
    @Test
    void aFileAboutOneOtherPersonGoesWhereItIsDecided() {
        Person twin = bench.addPerson("Ben Sample", "1980-05-06");
        Taken waiting =
                bench.take(bundle("collection", entry(patient("t", "Ben", "1980-05-06")), entry(result("1", "x", ""))));
        Taken hers = bench.decide(waiting, new ImportDecision(true, Map.of("Patient/t", Optional.of(twin.id()))));
        Taken his = bench.run(bench.jobs.rows.keySet().stream()
                .filter(id -> !id.equals(waiting.job()))
                .findFirst()
                .orElseThrow());
        assertEquals("0/0/0 2/0/0", new Counts(hers).text() + " " + his.counts());
        assertEquals(0, bench.entries("Observation").size());
        assertEquals(1, bench.entries(twin, "Observation").size());
    }

    @Test
    void aRecordThatWasMergedIsOnePersons() {
        String file = bundle(
                "collection",
                entry(patient("a", "Ada", "1980-05-06")),
                entry(patient("b", "Ada Mary", "1980-05-06")),
                entry(result("1", "x", of("a"))),
                entry(result("2", "y", of("b"))));
        assertEquals("4/0/0", bench.take(file).counts());
    }

    /** As a newborn's file has its mother: somebody who has no items of her own changes nothing. */
    @Test
    void somebodyWithoutItemsChangesNothing() {
        String file = bundle(
                "collection",
                entry(patient("a", "Ada", "1980-05-06")),
                entry(patient("m", "Mary", "1950-01-01")),
                entry("{'resourceType':'RelatedPerson','id':'r','patient':" + of("a") + "}"),
                entry(result("1", "x", of("a"))));
        assertEquals("4/0/0", bench.take(file).counts());
    }

    @Test
    void fivePeopleInOneFile() {
        String lines = IntStream.range(0, 5)
                .mapToObj(i -> patient(
                                "p" + i,
                                List.of("Ada", "Ben", "Cleo", "Dan", "Eve").get(i),
                                "198" + i + "-05-06")
                        + "\n" + result("o" + i, "of " + i, of("p" + i)) + "\n")
                .collect(Collectors.joining());
        Taken waiting = bench.take(lines);
        assertEquals(SEVERAL, waiting.state());
        assertEquals(5, waiting.outcome().report().array("people").size());
        Person cleo = bench.addPerson("Cleo", "");
        bench.decide(
                waiting,
                new ImportDecision(
                        true,
                        Map.of("Patient/p2", Optional.of(cleo.id()), "Patient/p4", Optional.of(bench.person.id()))));
        assertEquals(List.of("of 0", "of 4"), bench.texts("Observation", "code.text"));
    }

    /** When none of several is the person, nobody can guess who is meant. */
    @Test
    void acceptingIsNotEnoughWhenNobodyOfSeveralIsThePerson() {
        String file = bundle(
                "collection",
                entry(patient("b", "Ben", "2009-09-09")),
                entry(patient("c", "Cleo", "2010-09-09")),
                entry(result("1", "x", of("b"))),
                entry(result("2", "y", of("c"))));
        assertEquals(
                "FAILED HS-IMPORT-SEVERAL-PEOPLE",
                bench.take(file, Mismatch.ACCEPT, Optional.empty()).state());
        Taken waiting = bench.take(file);
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> bench.dispatcher.decide(waiting.job(), ImportDecision.ACCEPT, bench.caller));
        assertEquals("HS-IMPORT-SEVERAL-PEOPLE", refused.problem().code());
        assertEquals(0, bench.entries("Observation").size());
        bench.decide(waiting, new ImportDecision(true, Map.of("Patient/c", Optional.of(bench.person.id()))));
        assertEquals(List.of("y"), bench.texts("Observation", "code.text"));
    }

    /** Accepted, the only Patient of a file is the person; somebody who is not in the file still is not. */
    @Test
    void acceptingSaysThatTheOnlyPatientIsThePerson() {
        String file = bundle(
                "collection",
                entry(patient("b", "Ben", "2009-09-09")),
                entry(result("1", "his", of("b"))),
                entry(result("2", "whose", of("gone"))));
        assertEquals("DONE", bench.take(file, Mismatch.ACCEPT, Optional.empty()).state());
        assertEquals(List.of("his"), bench.texts("Observation", "code.text"));
    }

    /** A file of a bulk export without its Patients: who came before is known. */
    @Test
    void knowsThePatientWhoCameInAnotherFile() {
        String ada = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
        String ben = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
        String results = result("1", "hers", of(ada)) + "\n" + result("2", "his", of(ben)) + "\n";
        Taken first = bench.take(results);
        assertEquals(SEVERAL, first.state());
        assertEquals(
                "Patient/" + ada + "  1 unknown; Patient/" + ben + "  1 unknown",
                words(first.outcome().report()));
        bench.take(patient(ada, "Ada", "1980-05-06") + "\n", Mismatch.ASK, Optional.empty());

        Taken second = bench.take(results);
        assertEquals(
                "Patient/" + ada + "  1 same; Patient/" + ben + "  1 unknown",
                words(second.outcome().report()));
        bench.decide(second, ImportDecision.ACCEPT);
        assertEquals(List.of("hers"), bench.texts("Observation", "code.text"));
    }
}
