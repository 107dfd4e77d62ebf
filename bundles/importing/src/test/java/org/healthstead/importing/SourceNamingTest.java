// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.healthstead.importing.StoredBench.bundle;
import static org.healthstead.importing.StoredBench.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.junit.jupiter.api.Test;

/** What a source is called after its first file. */
class SourceNamingTest {

    private static final String HOSPITAL = "{'resourceType':'Organization','id':'o','name':'Northfield hospital'}";
    private static final String OTHER = "{'resourceType':'Organization','id':'x','name':'Southfield clinic'}";
    private static final String LETTER = "{'resourceType':'Composition','id':'c','status':'final','title':'Letter'%s}";

    private final StoredBench bench = new StoredBench("Ada Sample", "1980-05-06");

    private static String patient(String more) {
        return "{'resourceType':'Patient','id':'p-123456','birthDate':'1980-05-06',"
                + "'name':[{'given':['Ada'],'family':'Sample'}]" + more + "}";
    }

    private static String result(String id, String more) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','code':{'text':'Steps'}"
                + ",'subject':{'reference':'Patient/p-123456'}" + more + "}";
    }

    private Source taken(String... entries) {
        bench.take(bundle("collection", entries));
        return source();
    }

    /** The source that is no person's own. */
    private Source source() {
        return bench.stores.sources().list(bench.person.id(), bench.caller).stream()
                .filter(each -> each.ref().kind() != SourceRef.Kind.PERSON)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsCalledAsWhoKeepsTheDocument() {
        Source source = taken(
                entry(LETTER.formatted(",'custodian':{'reference':'Organization/o'}")),
                entry(patient(",'managingOrganization':{'reference':'Organization/x'}")),
                entry(OTHER),
                entry(HOSPITAL));
        assertEquals("Northfield hospital", source.ref().label());
        assertEquals(true, source.names().getFirst().isFromFile());
    }

    @Test
    void itIsCalledAsWhoKeepsThePatientsData() {
        Source source = taken(
                entry(patient(",'managingOrganization':{'reference':'Organization/o'}")),
                entry(HOSPITAL),
                entry(OTHER));
        assertEquals("Northfield hospital", source.ref().label());
    }

    @Test
    void aNameBesideTheReferenceIsEnough() {
        Source source = taken(
                entry(patient("")),
                entry("{'resourceType':'DocumentReference','id':'d','status':'current',"
                        + "'author':[{'reference':'Practitioner/1','display':'Dr. Who'},"
                        + "{'type':'Organization','display':' Northfield hospital '}]}"));
        assertEquals("Northfield hospital", source.ref().label());
    }

    @Test
    void aFileOfSeveralOrganizationsSaysNothingPlainly() {
        Source source = taken(
                entry(LETTER.formatted(",'custodian':{'reference':'Organization/o'}")),
                entry("{'resourceType':'Composition','id':'c2','status':'final','title':'Other',"
                        + "'custodian':{'reference':'Organization/x'}}"),
                entry(patient("")),
                entry(HOSPITAL),
                entry(OTHER));
        assertEquals("a.json", source.ref().label());
        assertEquals(0, source.names().size());
    }

    @Test
    void anOrganizationThatIsOnlyMentionedIsNoName() {
        assertEquals("a.json", taken(entry(patient("")), entry(HOSPITAL)).ref().label());
    }

    @Test
    void whatOneDeviceMeasuredIsCalledAsTheDevice() {
        String device = "{'resourceType':'Device','id':'d','deviceName':[{'name':'XJ-9','type':'model-name'},"
                + "{'name':'Ada’s watch','type':'user-friendly-name'}]}";
        Source source = taken(
                entry(patient("")),
                entry(device),
                entry(result("1", ",'device':{'reference':'Device/d'}")),
                entry(result("2", ",'device':{'reference':'Device/d'}")));
        assertEquals("Ada’s watch", source.ref().label());
        assertEquals(SourceRef.Kind.DEVICE, source.ref().kind());
    }

    @Test
    void aDeviceThatDidNotMeasureEverythingIsNoName() {
        String device = "{'resourceType':'Device','id':'d','deviceName':[{'name':'Stent','type':'other'}]}";
        Source source = taken(
                entry(patient("")),
                entry(device),
                entry(result("1", "")),
                entry(result("2", ",'device':{'reference':'Device/d'}")));
        assertEquals("a.json", source.ref().label());
        assertEquals(SourceRef.Kind.FILE, source.ref().kind());
    }

    @Test
    void whatAPersonSaidStaysItsName() {
        String file = bundle(
                "collection",
                entry(patient(",'managingOrganization':{'reference':'Organization/o'}")),
                entry(HOSPITAL));
        bench.take(file, Mismatch.ASK, Optional.of("My doctor"));
        assertEquals("My doctor", source().ref().label());
    }

    @Test
    void whatComesFromAServerIsAPortal() {
        Source source =
                taken("{'fullUrl':'https://portal.example/fhir/Patient/p-123456','resource':" + patient("") + "}");
        assertEquals(SourceRef.Kind.PORTAL, source.ref().kind());
        assertEquals("portal.example", source.ref().label());
    }
}
