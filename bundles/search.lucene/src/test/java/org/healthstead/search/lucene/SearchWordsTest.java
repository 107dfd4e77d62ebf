// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.TextSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words as people type them against words as records have them. */
class SearchWordsTest {

    @TempDir
    Path folder;

    private SearchFixture search;
    private final PersonId person = SearchFixture.person();
    private final SourceRef source = SearchFixture.source("clinic.json");
    private Caller caller;

    @BeforeEach
    void open() {
        search = SearchFixture.open(folder);
        caller = search.policy.reader(SearchFixture.whole(person));
    }

    @AfterEach
    void close() {
        search.close();
    }

    private EntryId save(String json) {
        return search.stores.writer().save(person, source, SearchFixture.json(json));
    }

    private EntryId condition(String words) {
        return save("{'resourceType':'Condition','code':{'text':'" + words + "'}}");
    }

    private EntryId coded(String system, String code) {
        return save("{'resourceType':'Condition','code':{'coding':[{'system':'" + system + "','code':'" + code
                + "'}],'text':'as billed'}}");
    }

    private EntryId narrative(String div) {
        return save("{'resourceType':'Basic','text':{'status':'generated','div':'<div"
                + " xmlns=\\'http://www.w3.org/1999/xhtml\\'>".replace("\\'", "\\\"") + div + "</div>'}}");
    }

    private EntryId attached(String type, String charset, String text) {
        String data = Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
        return save("{'resourceType':'DocumentReference','content':[{'attachment':{'contentType':'" + type
                + "','data':'" + data + "'}}]}");
    }

    private SearchResult find(String text) {
        search.settle();
        return search.service.search(SearchQuery.of(text, 20), caller);
    }

    private List<EntryId> ids(String text) {
        return find(text).hits().stream().map(SearchHit::id).toList();
    }

    private void finds(EntryId wanted, String... texts) {
        for (String text : texts) {
            assertEquals(List.of(wanted), ids(text), text);
        }
    }

    private void findsNothing(String... texts) {
        for (String text : texts) {
            SearchResult result = find(text);
            assertEquals(0, result.total(), text);
            assertEquals(Optional.empty(), result.didYouMean(), text);
        }
    }

    private String marked(String text) {
        SearchHit hit = find(text).hits().get(0);
        StringBuilder marked = new StringBuilder(hit.snippet().text());
        for (TextSpan span : hit.snippet().spans().reversed()) {
            marked.insert(span.to(), ']').insert(span.from(), '[');
        }
        return marked.toString();
    }

    @Test
    void findsLettersWithTheNumberThatBelongsToThem() {
        EntryId d = condition("25-OH Vitamin D3");
        EntryId b = condition("Vitamin B-12");
        EntryId il = condition("Interleukin IL6");
        EntryId covid = condition("COVID-19 infection");
        EntryId dose = condition("Zelmidopa 2.5mg");
        finds(d, "vitamin d", "vitamin d3", "vitamin d 3", "vitamin-d", "25-oh d3", "25oh");
        finds(b, "vitamin b12", "vitamin b 12", "vitamin b-12", "B-12");
        finds(il, "il 6", "il-6", "IL6", "il");
        finds(covid, "covid19", "covid 19", "covid-19", "covid");
        finds(dose, "zelmidopa 2.5 mg", "2.5mg");
        findsNothing("\"vitamin d\"", "vitamin k", "25d");
        assertEquals("25-OH [Vitamin] [D3]", marked("vitamin d"));
        assertEquals("[Vitamin] [B-12]", marked("vitamin b12"));
    }

    @Test
    void theLastLetterIsANameAndNoArticle() {
        condition("Hepatitis B carrier");
        EntryId a = condition("Hepatitis A in childhood");
        finds(a, "hepatitis a");
        assertEquals(2, find("a hepatitis").total());
    }

    @Test
    void findsACategoryOfDiseasesByItsCode() {
        EntryId plain = coded("http://hl7.org/fhir/sid/icd-10-cm", "E11.9");
        EntryId billed = coded("http://hl7.org/fhir/sid/icd-10-cm", "E1165");
        coded("http://hl7.org/fhir/sid/icd-10", "E10.9");
        coded("https://bluebutton.cms.gov/resources/codesystem/hcpcs", "E1130");
        assertEquals(2, find("E11").total());
        assertTrue(ids("code:e11").containsAll(List.of(plain, billed)));
        finds(billed, "E11.6", "E11.65", "E1165", "\"E11.65\"");
        finds(plain, "E11.9", "\"e11.9\"");
        assertEquals("code", find("E11").hits().get(0).why());
        findsNothing("E1", "E11.7");
    }

    @Test
    void findsAQuotedCodeAndTranslations() {
        EntryId cholesterol = coded("http://loinc.org", "2093-3");
        EntryId cancer = save("{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct',"
                + "'code':'254837009','display':'Malignant neoplasm of breast','_display':{'extension':[{'url':"
                + "'http://hl7.org/fhir/StructureDefinition/translation','extension':[{'url':'lang','valueCode':'nl'},"
                + "{'url':'content','valueString':'Borstkanker'}]}]}}]}}");
        EntryId named = save("{'resourceType':'Patient','name':[{'family':'Sol','_family':{'extension':[{'url':"
                + "'http://hl7.org/fhir/StructureDefinition/humanname-own-prefix','valueString':'vanden'}]}}]}");
        finds(cholesterol, "2093-3", "\"2093-3\"");
        finds(cancer, "Borstkanker", "breast");
        finds(named, "vanden");
        findsNothing("\"2093-4\"");
    }

    @Test
    void spellingNeverCrossesToAnOpposite() {
        for (String word : List.of(
                "Hypothyroidism",
                "Hypoglycemia",
                "Gestational hypertension",
                "Arthritis",
                "Asymptomatic",
                "Intracranial",
                "Unauffällig",
                "Colostomy",
                "Hypokalemia",
                "Adduction",
                "Bilateral",
                "Prednisolone")) {
            condition(word);
        }
        findsNothing("hyperthyroidism", "hyperglycemia", "hypotension", "arthrosis", "symptomatic", "intercranial");
        findsNothing("auffällig", "colectomy", "hypocalcemia", "abduction", "unilateral", "prednisone", "hyperkalemia");
    }

    @Test
    void spellingStillHelps() {
        EntryId pressure = condition("Hypertension");
        EntryId thyroid = condition("Hypothyroidism");
        EntryId joints = condition("Arthritis");
        EntryId blood = condition("Anaemia");
        finds(pressure, "hipertension", "hypertensoin", "hypertention", "hipertensoin");
        finds(thyroid, "hypothyrodism", "hypothyroidisim", "hypotyroidism");
        finds(joints, "artritis", "arthritus");
        finds(blood, "anemia", "aneamia");
        // As near to low blood pressure as to high.
        findsNothing("hypetension");
    }

    @Test
    void struckAndHiddenWordsAreNotFoundAsIfTheyHeld() {
        EntryId note = narrative("<p>Warfarin <del>5 mg</del> <ins>2.5 mg</ins> daily; <span style=\\\"text-decoration:"
                + " line-through\\\">aspirin</span> <s>clopi<b>dogrel</b></s> <strike>heparin</strike>"
                + " <span class=\\\"strikethrough\\\">dabigatran</span><span style=\\\"display:none\\\">grimsel</span>"
                + " <u style=\\\"text-decoration:underline\\\">apixaban</u></p><p>Before <b/>after</p>");
        finds(note, "warfarin", "\"2.5 mg\"", "daily", "apixaban", "after");
        findsNothing("\"5 mg\"", "aspirin", "clopidogrel", "heparin", "dabigatran", "grimsel");
        assertEquals("[Warfarin] 2.5 mg daily; apixaban Before after", marked("warfarin"));
    }

    @Test
    void raisedDigitsAreAPowerAndLoweredOnesDigits() {
        EntryId signs = narrative("<p>SpO₂ 94 %, CO<sub>2</sub> 40 mmHg, leukocytes 5.1 × 10⁹/L,"
                + " platelets 10<sup>11</sup>/L, area 1.9 m²</p>");
        EntryId plain = condition("SpO2 and CO2");
        EntryId count = condition("Cells 10*3/uL");
        for (String text : List.of("SpO2", "SpO₂", "spo2", "CO2", "CO₂")) {
            assertEquals(2, find(text).total(), text);
            assertTrue(ids(text).containsAll(List.of(signs, plain)));
        }
        finds(signs, "10⁹", "10^9", "10*9", "10^11", "m2", "m²");
        finds(count, "10³", "10^3");
        findsNothing("109", "1011", "103");
    }

    @Test
    void cellsAndParagraphsEndAWord() {
        EntryId table = narrative("<table><tr><td>Gloxofen</td><td>5 mg</td></tr></table><p>one</p><p>two<br/>three</p>"
                + "<ul><li>four</li><li>five</li></ul>H<b>b</b>A1c &amp; &#228;hnlich &eacute;t&eacute;");
        finds(table, "gloxofen", "\"gloxofen 5 mg\"", "two", "three", "\"four five\"", "hba1c", "ähnlich", "été");
        findsNothing("gloxofenfive", "onetwo", "twothree");
    }

    @Test
    void readsAttachmentsOfManyKinds() {
        finds(
                attached(
                        "text/rtf",
                        "US-ASCII",
                        "{\\\\rtf1\\\\ansi complains of {\\\\b quenfever}.}".replace("\\\\", "\\")),
                "quenfever");
        finds(attached("text/plain", "ISO-8859-1", "Müller hat Quaddelgrütze"), "Quaddelgrütze");
        finds(attached("text/plain;charset=utf-16", "UTF-16", "utfsixteenword"), "utfsixteenword");
        finds(attached("", "UTF-8", "a note about jorbling"), "jorbling");
        EntryId xml = attached(
                "application/xml",
                "UTF-8",
                "<ClinicalDocument><title>Visit</title><text>Complaint<paragraph>brindlepox</paragraph></text>"
                        + "<text><content revised=\"delete\">wrongpox</content></text></ClinicalDocument>");
        finds(xml, "brindlepox", "complaint", "visit");
        finds(attached("text/markdown", "UTF-8", "# Heading\n* point drumlin"), "drumlin");
        finds(attached("text/html", "UTF-8", "<p>Quorp<br>line <b>two</b>"), "quorp");
        findsNothing("wrongpox", "rtf1");
    }

    @Test
    void deepMarkupDoesNotEndTheIndexer() {
        EntryId deep = narrative("<div>".repeat(20_000) + "deepest" + "</div>".repeat(20_000));
        finds(deep, "deepest");
    }

    /** Whatever the laboratory calls it. */
    @Test
    void aResultIsFoundByWhatPeopleCallIt() {
        EntryId ldl = result("22748-8", "Chol. low dens. (S)");
        EntryId hdl = result("2085-9", "Chol. high dens. (S)");
        EntryId pressure = result("8480-6", "Sys");
        EntryId unknown = result("99999-9", "Something else");
        finds(ldl, "ldl", "LDL-Cholesterin", "bad cholesterol");
        finds(hdl, "hdl");
        finds(pressure, "blood pressure", "Blutdruck", "systolic");
        finds(unknown, "something else");
        assertTrue(marked("ldl").contains("[LDL] cholesterol"), () -> marked("ldl"));
        assertEquals("name", find("ldl").hits().getFirst().why());
    }

    private EntryId result(String loinc, String words) {
        return save("{'resourceType':'Observation','status':'final','code':{'text':'" + words
                + "','coding':[{'system':'http://loinc.org','code':'" + loinc + "'}]},"
                + "'valueQuantity':{'value':3,'unit':'mmol/L'}}");
    }
}
