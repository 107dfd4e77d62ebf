// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportDecision;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryPlugins;
import org.junit.jupiter.api.Test;

class RoutesTest extends RoutesTestCase {

    static byte[] multipart(String name, byte[] content, String end) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/json\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(content);
        out.write(end.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void theChoiceOfCardsIsKeptForTheOneWhoMadeIt() throws IOException {
        services.preferences().set(household.preferences());
        String path = "/person/" + person.id() + "/overview/cards";
        String key = "cards " + MemoryHousehold.MEMBER.account() + " " + person.id();
        post(path, MemoryHousehold.MEMBER, Map.of("card", "problems", "cards", "problems -results <b>"), new byte[0]);
        assertEquals(path + "?card=problems&was=.", answer.get("Location"));
        assertEquals(Optional.of("problems -results"), household.preferences().read(key));
        post(path, MemoryHousehold.MEMBER, Map.of("card", "<b>", "cards", ""), new byte[0]);
        assertEquals(path + "?was=problems+-results+.", answer.get("Location").replace("%20", "+"));
        assertEquals(Optional.of(""), household.preferences().read(key));
        post(path, MemoryHousehold.MEMBER, Map.of("card", "problems"), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-UI-ACTION"), answer.toString());
    }

    @Test
    void whoMayNotSeeAPersonChoosesNothing() throws IOException {
        services.preferences().set(household.preferences());
        Caller stranger = ContractAccess.newCaller();
        String path = "/person/" + person.id() + "/overview/cards";
        post(path, stranger, Map.of("cards", "results"), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-PERSON-NOT-FOUND"), answer.toString());
        assertEquals(Optional.empty(), household.preferences().read("cards " + stranger.account() + " " + person.id()));
    }

    private Entry vaccination(String source) {
        return household.entryFrom(
                source,
                person,
                "{'resourceType':'Immunization','status':'completed','occurrenceDateTime':'2020-10-01',"
                        + "'vaccineCode':{'coding':[{'system':'http://hl7.org/fhir/sid/cvx','code':'140'}]}}");
    }

    @Test
    void whatAPersonSaysOfTwoEntriesIsKeptAndTakenBack() throws IOException {
        Entry one = vaccination("a.json");
        Entry other = vaccination("b.json");
        String address = "/entry/" + one.id() + "/fact";
        post(address, MemoryHousehold.MEMBER, Map.of("split", other.id().toString()), new byte[0]);
        assertEquals("/entry/" + one.id() + "#fact", answer.get("Location"));
        assertTrue(household.facts().find(one.id(), MemoryHousehold.MEMBER).isPlain());
        long decision = household
                .facts()
                .decisions(one.id(), MemoryHousehold.MEMBER)
                .getFirst()
                .id();
        post(address, MemoryHousehold.MEMBER, Map.of("undo", Long.toString(decision)), new byte[0]);
        assertEquals(2, household.facts().find(one.id(), MemoryHousehold.MEMBER).sources());
        post(address, MemoryHousehold.MEMBER, Map.of("join", other.id().toString()), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-FACT-UNCHANGED"), answer::toString);
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(), Map.of("undo", "x"), Map.of("join", "x"), Map.of("reject", "../.."))) {
            post(address, MemoryHousehold.MEMBER, wrong, new byte[0]);
            assertTrue(answer.get("Location").contains("problem=HS-UI-ACTION"), answer::toString);
        }
    }

    private SeriesId measured(String name, String unit) {
        Entry entry = household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'text':'" + name + "'},'valueQuantity':{'value':5,'unit':'" + unit
                        + "','system':'http://unitsofmeasure.org','code':'" + unit + "'}}");
        return household.series().list(person.id(), MemoryHousehold.MEMBER).series().stream()
                .filter(series -> series.latest().entry().equals(entry.id()))
                .map(Series::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAPersonSaysOfTwoSeriesIsKeptAndTakenBack() throws IOException {
        SeriesId one = measured("LDL direkt", "mg/dL");
        SeriesId other = measured("LDL-Cholesterin", "g/L");
        SeriesId pressure = measured("RR", "mm[Hg]");
        String address = "/person/" + person.id() + "/results/" + one + "/same";
        String line = "/person/" + person.id() + "/results/" + other;
        post(address, MemoryHousehold.MEMBER, Map.of("join", other.text()), new byte[0]);
        SeriesJoin join =
                household.series().joins(person.id(), MemoryHousehold.MEMBER).getFirst();
        assertEquals(line + "?joined=" + join.id(), answer.get("Location"));
        post(address, MemoryHousehold.MEMBER, Map.of("join", pressure.text()), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-SERIES-UNIT&said="), answer::toString);
        post(line + "/same", MemoryHousehold.MEMBER, Map.of("undo", Long.toString(join.id())), new byte[0]);
        assertEquals(line, answer.get("Location"));
        assertEquals(
                3,
                household
                        .series()
                        .list(person.id(), MemoryHousehold.MEMBER)
                        .series()
                        .size());
        post(line + "/same", MemoryHousehold.MEMBER, Map.of("undo", Long.toString(join.id())), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-SERIES-UNCHANGED"), answer::toString);
        for (Map<String, String> wrong :
                List.of(Map.<String, String>of(), Map.of("undo", "x"), Map.of("join", "x"), Map.of("join", "../.."))) {
            post(address, MemoryHousehold.MEMBER, wrong, new byte[0]);
            assertTrue(answer.get("Location").contains("problem=HS-UI-ACTION"), answer::toString);
        }
    }

    @Test
    void handsAFileOnByteForByteAndWithoutItsFolder() throws IOException {
        long seed = 20_261_122;
        byte[] content = new byte[3_000_000];
        new Random(seed).nextBytes(content);
        post(
                "/person/" + person.id() + "/import",
                MemoryHousehold.MEMBER,
                Map.of(),
                multipart("C:\\secret folder\\müller.json", content, "\r\n--XX--\r\n"));
        assertArrayEquals(content, imports.files.get("müller.json"), () -> "seed " + seed + ": " + answer);
        assertEquals("303", answer.get("status"));
        assertTrue(answer.get("Location").startsWith("/person/" + person.id() + "/import?job="), answer::toString);
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws IOException {
        post(
                "/person/" + person.id() + "/import",
                MemoryHousehold.MEMBER,
                Map.of(),
                multipart("half.json", "{\"resourceType\":".getBytes(StandardCharsets.UTF_8), ""));
        assertTrue(imports.files.isEmpty());
        assertEquals("/person/" + person.id() + "/import?problem=HS-UPLOAD-BROKEN", answer.get("Location"));
    }

    @Test
    void saysWhenNoFileWasChosen() throws IOException {
        post(
                "/person/" + person.id() + "/import",
                MemoryHousehold.MEMBER,
                Map.of(),
                multipart("", new byte[0], "\r\n--XX--\r\n"));
        assertEquals("/person/" + person.id() + "/import?problem=HS-UPLOAD-NO-FILE", answer.get("Location"));
    }

    @Test
    void eachButtonDoesItsThingOnce() throws IOException {
        Job job = imports.job(person.id(), "x.json", JobState.RUNNING);
        String path = "/person/" + person.id() + "/import/" + job.id();
        for (String action : new String[] {"stop", "undo", "redo", "accept", "decline"}) {
            post(path, MemoryHousehold.MEMBER, Map.of("do", action), new byte[0]);
            assertEquals(action + " " + job.id(), imports.actions.getLast());
        }
        post(path, MemoryHousehold.MEMBER, Map.of("do", "explode"), new byte[0]);
        assertEquals(5, imports.actions.size());
        assertTrue(answer.get("Location").endsWith("&problem=HS-UI-ACTION"), answer::toString);
    }

    @Test
    void aDecisionSaysWhoseItemsGoWhere() throws IOException {
        Job job = imports.job(person.id(), "x.json", JobState.NEEDS_DECISION);
        String path = "/person/" + person.id() + "/import/" + job.id();
        Map<String, String> form = Map.of("do", "accept", "patient", "Patient/1|urn:x", "record", "|" + person.id());
        post(path, MemoryHousehold.MEMBER, form, new byte[0]);
        assertEquals(
                new ImportDecision(true, Map.of("Patient/1", Optional.empty(), "urn:x", Optional.of(person.id()))),
                imports.decisions.getLast());
    }

    @Test
    void namesASourceAndTakesTheNameBack() throws IOException {
        Entry entry = household.entry(person, "{'resourceType':'Observation','status':'final'}");
        String list = "/person/" + person.id() + "/sources";
        String path = list + "/" + entry.source().id();
        post(path, MemoryHousehold.MEMBER, Map.of("seen", "0", "name", " Northfield "), new byte[0]);
        assertEquals(list + "?renamed=" + entry.source().id(), answer.get("Location"));
        assertEquals("Northfield", sourceOf(entry));
        post(path, MemoryHousehold.MEMBER, Map.of("seen", "1", "name", "Southfield"), new byte[0]);
        post(path, MemoryHousehold.MEMBER, Map.of("undo", "2"), new byte[0]);
        assertEquals(list, answer.get("Location"));
        assertEquals("Northfield", sourceOf(entry));
        post(path, MemoryHousehold.MEMBER, Map.of("undo", "1"), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-SOURCE-CHANGED"), answer::toString);
        assertEquals("Northfield", sourceOf(entry));
        post(path, MemoryHousehold.MEMBER, Map.of("name", "x"), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-UI-ACTION"), answer::toString);
    }

    private String sourceOf(Entry entry) {
        return household
                .find(entry.id(), MemoryHousehold.MEMBER)
                .orElseThrow()
                .source()
                .label();
    }

    @Test
    void installsAPluginAndSaysWhetherItIsNew() throws IOException {
        MemoryPlugins plugins = new MemoryPlugins();
        services.plugins().set(plugins);
        byte[] jar = "org.example.visits".getBytes(StandardCharsets.UTF_8);
        post("/plugins", MemoryHousehold.MEMBER, Map.of(), multipart("visits.jar", jar, "\r\n--XX--\r\n"));
        assertEquals("/plugins?done=install&plugin=org.example.visits", answer.get("Location"));
        post("/plugins", MemoryHousehold.MEMBER, Map.of(), multipart("visits.jar", jar, "\r\n--XX--\r\n"));
        assertEquals("/plugins?done=update&plugin=org.example.visits", answer.get("Location"));
        for (String action : new String[] {"stop", "start", "remove"}) {
            post("/plugins/org.example.visits", MemoryHousehold.MEMBER, Map.of("do", action), new byte[0]);
            assertEquals("/plugins?done=" + action + "&plugin=org.example.visits", answer.get("Location"));
            assertEquals(action + " org.example.visits", plugins.actions.getLast());
        }
        post("/plugins/org.example.visits", MemoryHousehold.MEMBER, Map.of("do", "stop"), new byte[0]);
        assertTrue(answer.get("Location").startsWith("/plugins?problem=HS-PLUGIN-NOT-FOUND"), answer::toString);
    }

    @Test
    void doesNotEvenReadAPluginOfWhoIsNoAdministrator() throws IOException {
        MemoryPlugins plugins = new MemoryPlugins();
        plugins.isAdministrator = false;
        services.plugins().set(plugins);
        byte[] broken = multipart("visits.jar", new byte[] {1}, "");
        post("/plugins", MemoryHousehold.MEMBER, Map.of(), broken);
        assertEquals("/plugins?problem=HS-ACCESS-FORBIDDEN", answer.get("Location"));
    }

    @Test
    void leavesPagesToWicket() throws IOException {
        assertFalse(post("/signin", null, Map.of(), new byte[0]));
        assertFalse(post("/person/x/import", MemoryHousehold.MEMBER, Map.of(), new byte[0]));
    }

    /** A body in memory. */
}
