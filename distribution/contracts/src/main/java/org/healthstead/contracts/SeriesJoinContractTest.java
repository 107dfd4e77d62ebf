// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.platform.api.access.Operation;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.api.record.SeriesStore}: what people say about series, and who may see and say what. */
public abstract class SeriesJoinContractTest extends AbstractStoreContract {

    private static final String LDL = "{'system':'http://loinc.org','code':'2089-1'}";
    private static final String LOCAL = "{'system':'urn:lab-x','code':'LDLD'}";
    private static final String RESTRICTED = ",'meta':{'security':[{'code':'R'"
            + ",'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'}]}";

    /** Before something is changed that the store may have in its tables. */
    protected void changing() {}

    /** Before something is read. */
    protected void settle() {}

    /** @param coding may be empty */
    private Entry result(String title, String coding, String date, String value, String more) {
        JsonObject body = json("{'resourceType':'Observation','status':'final','category':[{'coding':[{"
                + "'code':'laboratory','system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],"
                + "'code':{'text':'" + title + "'" + (coding.isEmpty() ? "" : ",'coding':[" + coding + "]") + "},"
                + "'effectiveDateTime':'" + date + "'," + value + more + "}");
        return stores.entries().create(person.id(), body, holder);
    }

    private static String number(String value, String unit) {
        return "'valueQuantity':{'value':" + value + ",'unit':'" + unit + "','code':'" + unit
                + "','system':'http://unitsofmeasure.org'}";
    }

    private void ldl(String date, String value) {
        result("LDL", LDL, date, number(value, "mg/dL"), "");
    }

    private void local(String date, String value, String unit) {
        result("LDL direkt", LOCAL, date, number(value, unit), "");
    }

    private List<Series> list(Caller caller) {
        settle();
        return stores.series().list(person.id(), caller).series();
    }

    /** The series with a value, alone or in a line. */
    private Series having(String value) {
        return list(holder).stream()
                .filter(series -> values(points(series.id())).contains(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value));
    }

    private SeriesId of(String value) {
        return having(value).id();
    }

    private List<SeriesPoint> points(SeriesQuery query, Caller caller) {
        settle();
        return stores.series().points(query, caller);
    }

    private List<SeriesPoint> points(SeriesId id) {
        return points(query(id), holder);
    }

    private SeriesQuery query(SeriesId id) {
        return SeriesQuery.of(person.id(), id);
    }

    private static List<String> values(List<SeriesPoint> points) {
        return points.stream().map(point -> point.value().orElseThrow().text()).toList();
    }

    private SeriesJoin join(SeriesId series, SeriesId with) {
        return stores.series().join(person.id(), series, with, holder);
    }

    private void refused(String code, String series, String with) {
        SeriesId one = of(series);
        SeriesId other = of(with);
        int count = list(holder).size();
        assertCode(code, () -> join(one, other));
        assertCode(code, () -> join(other, one));
        assertEquals(count, list(holder).size());
        assertEquals(List.of(), stores.series().joins(person.id(), holder));
    }

    @Test
    void aLocalCodeJoinsItsAnalyteByTheMolarMass() {
        ldl("2020-03-01", "100");
        ldl("2022-03-01", "110");
        changing();
        local("2021-03-01", "3", "mmol/L");
        SeriesId line = of("100 mg/dL");
        SeriesId alone = of("3 mmol/L");
        SeriesJoin join = join(alone, line);
        assertEquals(alone, join.series());
        assertEquals(line, join.with());
        assertEquals(Optional.of(line), join.line());
        assertEquals("LDL direkt", join.name());
        assertEquals(Optional.of(holder.account()), join.decidedBy());
        assertEquals(List.of("110 mg/dL", "3 mmol/L", "100 mg/dL"), values(points(line)));
        List<Series> all = list(holder);
        assertEquals(1, all.size());
        assertEquals(line, all.getFirst().id());
        assertEquals(3, all.getFirst().count());
        SeriesPoint joined = points(line).get(1);
        // 386.65 g/mol: 3 mmol/L are 1,159.95 mg/L.
        assertEquals("g.m-3", joined.canonical().map(CanonicalValue::unit).orElseThrow());
        assertTrue(joined.canonical().orElseThrow().lexeme().startsWith("11"), () -> joined.canonical() + "");
        assertEquals("LDL direkt", joined.title().orElseThrow().text());
        assertEquals(Optional.of("urn:lab-x|LDLD"), joined.code());
        assertEquals(Optional.of("http://loinc.org|2089-1"), joined.measuredAs().code());
        SeriesPoint own = points(line).getFirst();
        assertSame(own, own.measuredAs());
    }

    /** Whichever of the two somebody began with. */
    @Test
    void theKnownOneLeadsAndTheOtherIdLeadsToIt() {
        ldl("2020-03-01", "100");
        local("2021-03-01", "120", "mg/dL");
        SeriesId line = of("100 mg/dL");
        SeriesId alone = of("120 mg/dL");
        SeriesJoin join = join(line, alone);
        assertEquals(alone, join.series());
        assertEquals(List.of(line), list(holder).stream().map(Series::id).toList());
        assertEquals(List.of("120 mg/dL", "100 mg/dL"), values(points(alone)));
        assertEquals(
                "120 mg/dL",
                list(holder).getFirst().latest().value().orElseThrow().text());
    }

    @Test
    void whatComesLaterJoinsTooAndARestartChangesNothing() {
        ldl("2020-03-01", "100");
        local("2021-03-01", "120", "mg/dL");
        join(of("120 mg/dL"), of("100 mg/dL"));
        changing();
        local("2023-03-01", "130", "mg/dL");
        ldl("2022-03-01", "90");
        SeriesId line = of("130 mg/dL");
        assertEquals(List.of("130 mg/dL", "90 mg/dL", "120 mg/dL", "100 mg/dL"), values(points(line)));
        restart();
        assertEquals(4, having("130 mg/dL").count());
        assertEquals(1, list(holder).size());
    }

    @Test
    void daysAndALimitAreThoseOfTheLine() {
        ldl("2020-03-01", "100");
        local("2021-03-01", "120", "mg/dL");
        ldl("2022-03-01", "110");
        local("2023-03-01", "130", "mg/dL");
        join(of("120 mg/dL"), of("100 mg/dL"));
        SeriesQuery all = query(of("100 mg/dL"));
        assertEquals(List.of("130 mg/dL", "110 mg/dL"), values(points(all.limit(2), holder)));
        assertEquals(List.of("130 mg/dL"), values(points(all.limit(1), holder)));
        SeriesQuery some = all.since(LocalDate.of(2021, 1, 1)).until(LocalDate.of(2022, 12, 31));
        assertEquals(List.of("110 mg/dL", "120 mg/dL"), values(points(some, holder)));
        SeriesQuery early = all.until(LocalDate.of(2020, 12, 31));
        assertEquals(List.of("100 mg/dL"), values(points(early, holder)));
    }

    @Test
    void aWordIsTakenBackAndStaysInTheList() {
        ldl("2020-03-01", "100");
        local("2021-03-01", "3", "mmol/L");
        SeriesId alone = of("3 mmol/L");
        SeriesJoin join = join(alone, of("100 mg/dL"));
        settle();
        SeriesJoin listed = stores.series().joins(person.id(), holder).getFirst();
        assertEquals(join.id(), listed.id());
        assertEquals(1, listed.joined().orElseThrow().count());
        assertTrue(listed.stands());
        SeriesJoin undone = stores.series().undo(person.id(), join.id(), holder);
        assertFalse(undone.stands());
        assertEquals(Optional.of(holder.account()), undone.undoneBy());
        assertEquals(alone, of("3 mmol/L"));
        assertEquals(List.of("3 mmol/L"), values(points(alone)));
        SeriesJoin kept = stores.series().joins(person.id(), holder).getFirst();
        assertEquals(undone.undoneAt(), kept.undoneAt());
        assertEquals(Optional.empty(), kept.line());
        assertCode("HS-SERIES-UNCHANGED", () -> stores.series().undo(person.id(), join.id(), holder));
        assertCode("HS-SERIES-UNCHANGED", () -> stores.series().undo(person.id(), Long.MAX_VALUE, holder));
        join(alone, of("100 mg/dL"));
        assertEquals(1, list(holder).size());
    }

    @Test
    void chainsAreOneLineAndComeApartOneByOne() {
        result("LDL a", "", "2020-03-01", number("101", "mg/dL"), "");
        result("LDL b", "", "2021-03-01", number("102", "mg/dL"), "");
        ldl("2022-03-01", "103");
        SeriesId first = of("101 mg/dL");
        SeriesId second = of("102 mg/dL");
        SeriesId line = of("103 mg/dL");
        SeriesJoin one = join(first, second);
        SeriesJoin other = join(first, line);
        assertEquals(second, other.series(), "the line of the first leads");
        assertEquals(List.of("103 mg/dL", "102 mg/dL", "101 mg/dL"), values(points(first)));
        assertEquals(1, list(holder).size());
        assertCode("HS-SERIES-UNCHANGED", () -> join(line, first));
        assertCode("HS-SERIES-UNCHANGED", () -> join(second, second));
        stores.series().undo(person.id(), one.id(), holder);
        assertEquals(List.of("101 mg/dL"), values(points(first)));
        assertEquals(List.of("103 mg/dL", "102 mg/dL"), values(points(line)));
        join(line, first);
        stores.series().undo(person.id(), other.id(), holder);
        assertEquals(List.of("102 mg/dL"), values(points(second)));
        assertEquals(2, list(holder).size());
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        ldl("2020-03-01", "100");
        local("2020-03-01", "120", "mm[Hg]");
        refused("HS-SERIES-UNIT", "120 mm[Hg]", "100 mg/dL");
        result("LDL ohne", "", "2020-03-01", "'valueQuantity':{'value':121}", "");
        refused("HS-SERIES-UNIT", "121", "100 mg/dL");
        result("LDL fremd", "", "2020-03-01", "'valueQuantity':{'value':122,'unit':'XE'}", "");
        refused("HS-SERIES-UNIT", "122 XE", "100 mg/dL");
        refused("HS-SERIES-UNIT", "122 XE", "121");
        // Not understood, but written the same.
        result("LDL fremder", "", "2021-03-01", "'valueQuantity':{'value':123,'unit':'XE'}", "");
        join(of("123 XE"), of("122 XE"));
        assertEquals(List.of("123 XE", "122 XE"), values(points(of("122 XE"))));
    }

    @Test
    void whatIsKnownToBeSomethingElseIsRefused() {
        String blood = "{'system':'http://loinc.org','code':'2345-7'}";
        String urine = "{'system':'http://loinc.org','code':'2350-7'}";
        String unknown = "{'system':'http://loinc.org','code':'99999-9'}";
        result("Glucose", blood, "2020-03-01", number("101", "mg/dL"), "");
        result("Glucose", urine, "2020-03-01", number("102", "mg/dL"), "");
        result("Glucose", unknown, "2020-03-01", number("103", "mg/dL"), "");
        refused("HS-SERIES-ANALYTE", "101 mg/dL", "102 mg/dL");
        refused("HS-SERIES-ANALYTE", "101 mg/dL", "103 mg/dL");
        result("Zucker", "", "2020-03-01", number("104", "mg/dL"), "");
        join(of("104 mg/dL"), of("101 mg/dL"));
        SeriesId local = of("104 mg/dL");
        SeriesId other = of("102 mg/dL");
        assertCode("HS-SERIES-ANALYTE", () -> join(local, other));
        assertCode("HS-SERIES-ANALYTE", () -> join(other, local));
    }

    @Test
    void wordsNumbersAndOtherPeopleStayApart() {
        ldl("2020-03-01", "100");
        result("LDL direkt", LOCAL, "2020-03-01", "'valueString':'high'", "");
        refused("HS-SERIES-UNLIKE", "high", "100 mg/dL");
        result("LDL Kind", "", "2020-03-01", number("101", "mg/dL"), ",'focus':[{'display':'the child'}]");
        refused("HS-SERIES-UNLIKE", "101 mg/dL", "100 mg/dL");
    }

    @Test
    void whoSeesOneOfThemSeesItAlone() {
        ldl("2020-03-01", "100");
        result("LDL geheim", "", "2021-03-01", number("120", "mg/dL"), RESTRICTED);
        SeriesId line = of("100 mg/dL");
        SeriesId hidden = of("120 mg/dL");
        SeriesJoin join = join(hidden, line);
        Caller narrow = granted(Set.of(Operation.READ, Operation.UPDATE), Set.of(AccessCategory.values()), false);
        assertEquals(1, list(narrow).getFirst().count());
        assertEquals(List.of("100 mg/dL"), values(points(query(line), narrow)));
        assertEquals(List.of(), points(query(hidden), narrow));
        settle();
        assertEquals(List.of(), stores.series().joins(person.id(), narrow));
        assertCode("HS-SERIES-UNCHANGED", () -> stores.series().undo(person.id(), join.id(), narrow));
        assertCode("HS-SERIES-NOT-FOUND", () -> stores.series().join(person.id(), hidden, line, narrow));
    }

    /** Two people who see different things must not bring two analytes together for one who sees all. */
    @Test
    void wordsOfTwoPeopleNeverMixWhatIsKnownToDiffer() {
        result("Glucose", "{'system':'http://loinc.org','code':'2345-7'}", "2020-03-01", number("101", "mg/dL"), "");
        result(
                "Glucose",
                "{'system':'http://loinc.org','code':'2350-7'}",
                "2020-03-01",
                number("102", "mg/dL"),
                RESTRICTED);
        result("Zucker", "", "2021-03-01", number("104", "mg/dL"), "");
        SeriesId blood = of("101 mg/dL");
        SeriesId urine = of("102 mg/dL");
        SeriesId local = of("104 mg/dL");
        join(local, urine);
        Caller narrow = granted(Set.of(Operation.READ, Operation.UPDATE), Set.of(AccessCategory.values()), false);
        settle();
        stores.series().join(person.id(), local, blood, narrow);
        assertEquals(List.of("104 mg/dL", "101 mg/dL"), values(points(query(blood), narrow)));
        assertEquals(List.of("104 mg/dL", "102 mg/dL"), values(points(urine)));
        assertEquals(List.of("101 mg/dL"), values(points(blood)));
        settle();
        SeriesJoin later = stores.series().joins(person.id(), holder).getFirst();
        assertTrue(later.stands());
        assertEquals(Optional.empty(), later.line());
    }

    @Test
    void onlyWhoMayChangeThemCanSay() {
        ldl("2020-03-01", "100");
        local("2021-03-01", "120", "mg/dL");
        SeriesId line = of("100 mg/dL");
        SeriesId alone = of("120 mg/dL");
        Caller reader = reader();
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.series().join(person.id(), alone, line, reader));
        SeriesJoin join = join(alone, line);
        assertEquals(1, list(reader).size());
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.series().undo(person.id(), join.id(), reader));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.series().join(person.id(), alone, line, stranger()));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.series().joins(person.id(), stranger()));
        SeriesId nothing = new SeriesId("0".repeat(32));
        assertCode("HS-SERIES-NOT-FOUND", () -> join(alone, nothing));
        assertCode("HS-SERIES-NOT-FOUND", () -> join(nothing, alone));
        PersonId other = stores.persons()
                .add("Bert Example", Optional.empty(), Optional.empty(), holder)
                .id();
        assertCode("HS-SERIES-NOT-FOUND", () -> stores.series().join(other, alone, line, holder));
        assertCode("HS-SERIES-UNCHANGED", () -> stores.series().undo(other, join.id(), holder));
        assertEquals(List.of(), stores.series().joins(other, holder));
    }

    /** Nothing is forgotten: it counts again when there are results again. */
    @Test
    void aWordAboutWhatIsGoneWaits() {
        ldl("2020-03-01", "100");
        Entry only = result("LDL direkt", LOCAL, "2021-03-01", number("120", "mg/dL"), "");
        join(of("120 mg/dL"), of("100 mg/dL"));
        changing();
        stores.entries().markEnteredInError(only.id(), 1, holder);
        assertEquals(1, having("100 mg/dL").count());
        settle();
        SeriesJoin waiting = stores.series().joins(person.id(), holder).getFirst();
        assertEquals(Optional.empty(), waiting.line());
        assertEquals(Optional.empty(), waiting.joined());
        assertEquals("LDL direkt", waiting.name());
        local("2022-03-01", "130", "mg/dL");
        assertEquals(2, having("100 mg/dL").count());
        assertNotEquals(
                Optional.empty(),
                stores.series().joins(person.id(), holder).getFirst().line());
    }
}
