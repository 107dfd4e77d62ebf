// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.healthstead.platform.api.store.VersionOrder;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.api.record.SeriesStore}, whenever its tables were filled. */
public abstract class SeriesStoreContractTest extends AbstractStoreContract {

    private static final VersionOrder ORDER = (before, next) -> VersionOrder.Relation.NEWER;

    /** Before something is changed that the store may have in its tables. */
    protected void changing() {}

    /** Before something is read. */
    protected void settle() {}

    /** A result of a laboratory. */
    private static JsonObject ldl(String date, String value, String unit, String more) {
        return json("{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory',"
                + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],"
                + "'code':{'text':'LDL','coding':[{'system':'http://loinc.org','code':'2089-1'}]},"
                + (date.isEmpty() ? "" : "'effectiveDateTime':'" + date + "',")
                + "'valueQuantity':{'value':" + value + ",'unit':'" + unit + "','code':'" + unit
                + "','system':'http://unitsofmeasure.org'}" + more + "}");
    }

    private static JsonObject ldl(String date, String value) {
        return ldl(date, value, "mg/dL", "");
    }

    private Entry add(JsonObject body) {
        return stores.entries().create(person.id(), body, holder);
    }

    private List<Series> list(Caller caller) {
        settle();
        SeriesList list = stores.series().list(person.id(), caller);
        assertTrue(list.isWhole());
        return list.series();
    }

    private SeriesId only() {
        List<Series> all = list(holder);
        assertEquals(1, all.size(), () -> all + "");
        return all.getFirst().id();
    }

    private List<SeriesPoint> points(SeriesQuery query, Caller caller) {
        settle();
        return stores.series().points(query, caller);
    }

    private List<SeriesPoint> points(SeriesId id) {
        return points(SeriesQuery.of(person.id(), id), holder);
    }

    /** What was reported. */
    private static List<String> values(List<SeriesPoint> points) {
        return points.stream().map(point -> point.value().orElseThrow().text()).toList();
    }

    @Test
    void aSeriesHasEveryPointNewestFirstWithEverythingThatWasSaid() {
        add(ldl("2020-03-01", "100"));
        Entry newest = add(
                ldl(
                        "2024-05-01T08:00:00+02:00",
                        "1.50",
                        "g/L",
                        ",'referenceRange':[{'high':{'value':1.3,'unit':'g/L'}}],'interpretation':[{'coding':[{'code':'H'}]}]"));
        changing();
        add(ldl("2022", "120"));
        add(ldl("", "99"));
        SeriesId id = only();
        List<SeriesPoint> points = points(id);
        assertEquals(List.of("1.50 g/L", "120 mg/dL", "100 mg/dL", "99 mg/dL"), values(points));
        SeriesPoint first = points.getFirst();
        assertEquals(newest.id(), first.entry());
        assertEquals(Optional.of(new CanonicalValue("1500", "g.m-3")), first.canonical());
        assertEquals(Optional.of("H"), first.flag());
        assertEquals(Optional.of("1.3"), first.high());
        assertEquals(newest.projection().judgement(), first.judgement());
        assertEquals(newest.projection().qualifiers(), first.qualifiers());
        assertEquals(newest.projection().date(), first.date());
        assertEquals(newest.projection().date().orElseThrow().instantKey(), first.instant());
        assertEquals("LDL", first.title().orElseThrow().text());
        assertEquals(Optional.of("http://loinc.org|2089-1"), first.code());
        assertEquals(Optional.of("1200"), points.get(1).canonical().map(CanonicalValue::lexeme));
        assertEquals(SeriesPoint.UNDATED, points.get(3).sortKey());
    }

    /** Whatever code, name and unit a laboratory has for it, and whichever of them came first. */
    @Test
    void codesAndUnitsOfOneAnalyteAreOneSeries() {
        JsonObject moles = json(ldl("2021", "3", "mmol/L", "")
                .toString()
                .replace("2089-1", "22748-8")
                .replace("LDL", "Chol. low dens."));
        add(ldl("2020", "100"));
        changing();
        add(moles);
        assertEquals(List.of("3 mmol/L", "100 mg/dL"), values(points(only())));
        add(ldl("2022", "1", "g/L", ""));
        assertEquals(List.of("1 g/L", "3 mmol/L", "100 mg/dL"), values(points(only())));
    }

    @Test
    void aPressureAloneAndInAPairAreOneSeries() {
        String upper = "'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':%s,"
                + "'unit':'mmHg','code':'mm[Hg]','system':'http://unitsofmeasure.org'}";
        String vital = "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs',"
                + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],'effectiveDateTime':'%s',";
        add(json(vital.formatted("2020") + upper.formatted("120") + "}"));
        changing();
        add(json(vital.formatted("2021") + "'code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},"
                + "'component':[{" + upper.formatted("130") + "}]}"));
        SeriesId id = list(holder).stream()
                .filter(series -> series.latest().quantity().isPresent())
                .map(Series::id)
                .reduce((first, second) -> {
                    throw new AssertionError("two series of numbers");
                })
                .orElseThrow();
        assertEquals(List.of("130 mmHg", "120 mmHg"), values(points(id)));
    }

    @Test
    void pointsAreReadBetweenDaysAndTheNewestOnly() {
        for (String date : List.of("2019-12-31", "2020-01-01", "2020-01-01T23:59:59Z", "2020-01-02", "2021", "")) {
            add(ldl(date, Integer.toString(100 + date.length())));
        }
        SeriesId id = only();
        SeriesQuery day =
                SeriesQuery.of(person.id(), id).since(LocalDate.of(2020, 1, 1)).until(LocalDate.of(2020, 1, 1));
        assertEquals(List.of("120 mg/dL", "110 mg/dL"), values(points(day, holder)));
        assertEquals(List.of("120 mg/dL"), values(points(day.limit(1), holder)));
        SeriesQuery all = SeriesQuery.of(person.id(), id);
        assertEquals(List.of("104 mg/dL", "110 mg/dL"), values(points(all.limit(2), holder)));
        assertEquals(List.of("104 mg/dL", "110 mg/dL"), values(points(all.since(LocalDate.of(2020, 1, 2)), holder)));
        assertEquals(List.of("110 mg/dL"), values(points(all.until(LocalDate.of(2019, 12, 31)), holder)));
        assertEquals(6, points(all, holder).size());
    }

    @Test
    void manyPointsComeBackInOrderWhereverTheyWereAdded() {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            int at = i * 37 % 700;
            add(ldl(LocalDate.of(2020, 1, 1).plusDays(at).toString(), Integer.toString(at)));
            wanted.add((699 - i) + " mg/dL");
            if (i % 300 == 299) {
                changing();
            }
        }
        SeriesId id = only();
        assertEquals(wanted, values(points(id)));
        assertEquals(700, list(holder).getFirst().count());
        SeriesQuery query = SeriesQuery.of(person.id(), id);
        assertEquals(wanted.subList(0, 600), values(points(query.limit(600), holder)));
        assertEquals(wanted.subList(0, 20), values(points(query.limit(20), holder)));
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(100);
        assertEquals(wanted.subList(400, 600), values(points(query.since(from).until(from.plusDays(199)), holder)));
    }

    @Test
    void manyPointsOfOneTimeAreAllThere() {
        for (int i = 0; i < 300; i++) {
            add(ldl("2020-01-01", Integer.toString(i)));
        }
        changing();
        Entry gone = add(ldl("2020-01-01", "300"));
        stores.entries().markEnteredInError(gone.id(), 1, holder);
        assertEquals(300, Set.copyOf(values(points(only()))).size());
    }

    @Test
    void aCorrectedValueTakesThePlaceOfTheOneBefore() {
        Entry entry = add(ldl("2020-03-01", "100"));
        add(ldl("2021-03-01", "110"));
        changing();
        stores.entries().update(entry.id(), 1, ldl("2022-03-01", "90"), holder);
        SeriesId id = only();
        assertEquals(List.of("90 mg/dL", "110 mg/dL"), values(points(id)));
        changing();
        stores.entries().update(entry.id(), 2, ldl("2022-03-01", "2.3", "U/L", ""), holder);
        List<Series> all = list(holder);
        assertEquals(2, all.size());
        assertEquals(List.of("110 mg/dL"), values(points(id)));
        assertEquals(List.of(1, 1), all.stream().map(Series::count).toList());
    }

    @Test
    void whatWasAMistakeIsGone() {
        add(ldl("2020-03-01", "100"));
        Entry entry = add(ldl("2021-03-01", "110"));
        changing();
        stores.entries().markEnteredInError(entry.id(), 1, holder);
        assertEquals(List.of("100 mg/dL"), values(points(only())));
        assertEquals("100 mg/dL", values(list(holder).getFirst().newest()).getFirst());
        assertEquals(1, list(holder).getFirst().count());
    }

    @Test
    void anUndoneImportTakesItsPointsAlongAndRedoneBringsThemBack() {
        add(ldl("2020-03-01", "100"));
        JobId job = new JobId(UUID.randomUUID());
        ImportLedger ledger = stores.imports()
                .open(
                        job,
                        person.id(),
                        artifact(person.id(), job.toString()),
                        "clinic.json",
                        "clinic.json",
                        SourceRef.Kind.FILE,
                        ORDER,
                        holder);
        List<ImportedItem> items = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            EntryId id = new EntryId(UUID.randomUUID());
            items.add(ImportedItem.of(
                    id,
                    "Observation/" + i,
                    List.of(),
                    ldl("2021-03-0" + i, "11" + i).with("id", id.toString()),
                    "entry"));
        }
        ledger.save(items, 5, ImportReport.EMPTY);
        SeriesId id = only();
        assertEquals(6, points(id).size());
        changing();
        stores.imports().undo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals(List.of("100 mg/dL"), values(points(id)));
        changing();
        stores.imports().redo(job, ORDER, holder, ReversalProgress.TO_THE_END);
        assertEquals(6, points(id).size());
    }

    @Test
    void aCallerFindsWhatAListWouldShow() {
        AccessCategory plain = add(ldl("2020-03-01", "100")).projection().accessCategory();
        add(ldl(
                "2021-03-01",
                "110",
                "mg/dL",
                ",'meta':{'security':[{'code':'R'"
                        + ",'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'}]}"));
        changing();
        add(json("{'resourceType':'Observation','status':'final','code':{'text':'Chlamydia trachomatis DNA'},"
                + "'category':[{'coding':[{'code':'laboratory',"
                + "'system':'http://terminology.hl7.org/CodeSystem/observation-category'}]}],"
                + "'valueString':'negative'}"));
        assertEquals(2, list(holder).size());
        Caller narrow = granted(Set.of(Operation.READ), Set.of(AccessCategory.values()), false);
        Caller general = granted(Set.of(Operation.READ), Set.of(plain), true);
        Caller other = granted(Set.of(Operation.READ), Set.of(AccessCategory.SEXUAL_AND_REPRODUCTIVE_HEALTH), true);
        SeriesId ldl = list(general).getFirst().id();
        assertEquals(1, list(general).size());
        assertEquals(2, points(SeriesQuery.of(person.id(), ldl), general).size());
        assertEquals(List.of("100 mg/dL"), values(points(SeriesQuery.of(person.id(), ldl), narrow)));
        assertEquals(
                List.of("100 mg/dL"),
                list(narrow).stream()
                        .filter(series -> series.id().equals(ldl))
                        .flatMap(series -> values(series.newest()).stream())
                        .toList());
        assertEquals(List.of("negative"), values(list(other).getFirst().newest()));
        assertEquals(List.of(), points(SeriesQuery.of(person.id(), ldl), other));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.series().list(person.id(), stranger()));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.series().points(SeriesQuery.of(person.id(), ldl), stranger()));
        assertCode("HS-PERSON-NOT-FOUND", () -> stores.series().list(new PersonId(UUID.randomUUID()), holder));
    }

    @Test
    void aSeriesOfOnePersonIsNobodyElses() {
        add(ldl("2020-03-01", "100"));
        SeriesId id = only();
        PersonId other = stores.persons()
                .add("Bert Example", Optional.empty(), Optional.empty(), holder)
                .id();
        stores.entries().create(other, ldl("2020-03-01", "200"), holder);
        assertEquals(List.of(), points(SeriesQuery.of(other, id), holder));
        assertEquals(List.of(), points(new SeriesId("0".repeat(32))));
    }

    @Test
    void whatIsTooCoarseToTellIsAmongTheNewest() {
        add(ldl("2024-03-01", "100"));
        add(ldl("2023", "90"));
        changing();
        add(ldl("2024", "190", "mg/dL", ",'interpretation':[{'coding':[{'code':'HH'}]}]"));
        add(ldl("", "80"));
        assertEquals(
                List.of("100 mg/dL", "190 mg/dL", "80 mg/dL"),
                values(list(holder).getFirst().newest()));
    }

    /** What was collected until the evening is not older than what was taken that morning. */
    @Test
    void whatEndsLaterIsAmongTheNewest() {
        add(ldl("", "300", "mg/dL", collected("2024-05-01T20:00:00+02:00", "2024-05-02T20:00:00+02:00", "HH")));
        add(ldl("2024-05-02T08:00:00+02:00", "100"));
        changing();
        add(ldl("", "310", "mg/dL", collected("2024-04-30T20:00:00+02:00", "2024-05-01T20:00:00+02:00", "HH")));
        List<SeriesPoint> newest = list(holder).getFirst().newest();
        assertEquals(List.of("100 mg/dL", "300 mg/dL"), values(newest));
        assertEquals(Judgement.CRITICAL, newest.get(1).judgement());
        // Lists stay in the order of the beginnings.
        SeriesId id = only();
        assertEquals(List.of("100 mg/dL", "300 mg/dL", "310 mg/dL"), values(points(id)));
        add(ldl("2024-05-03", "110"));
        assertEquals(List.of("110 mg/dL"), values(list(holder).getFirst().newest()));
    }

    private static String collected(String start, String end, String flag) {
        return ",'effectivePeriod':{'start':'" + start + "','end':'" + end + "'},'interpretation':[{'coding':[{'code':'"
                + flag + "'}]}]";
    }

    @Test
    void seriesSurviveARestart() {
        add(ldl("2020-03-01", "100"));
        SeriesId id = only();
        changing();
        add(ldl("2021-03-01", "110"));
        restart();
        assertEquals(id, only());
        assertEquals(List.of("110 mg/dL", "100 mg/dL"), values(points(id)));
    }
}
