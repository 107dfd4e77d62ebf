// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class EntryDetailPageTest extends PersonPagesTestCase {

    private String page(Entry entry) {
        return pages.get("/entry/" + entry.id());
    }

    @Test
    void saysWhatWhenHowMuchAndWho() {
        Entry doctor = pages.household.entry(
                person, "{'resourceType':'Practitioner','name':[{'family':'Osei','given':['Amara']}]}");
        String page = page(pages.household.entry(
                person,
                "{'resourceType':'Observation','id':'x','status':'final','code':{'text':'Ferritin'},"
                        + "'effectiveDateTime':'2020-05','valueQuantity':{'value':11.50,'unit':'µg/L'},"
                        + "'referenceRange':[{'low':{'value':15,'unit':'µg/L'},'high':{'value':150,'unit':'µg/L'}}],"
                        + "'performer':[{'reference':'Practitioner/" + doctor.id() + "'}],"
                        + "'note':[{'text':'<i>fasting</i>'}],'unknownThing':{'deep':[1.10,true]}}"));
        contains(page, "<h1>Ferritin</h1>");
        contains(page, "11.50<span class=\"unit\">µg/L</span>");
        contains(page, "15 – 150\u00a0µg/L");
        contains(page, "<a href=\"/entry/" + doctor.id() + "\">Amara Osei</a>");
        contains(page, "&lt;i&gt;fasting&lt;/i&gt;");
        contains(page, "<dt>Unknown thing</dt>");
        contains(page, "1.10");
        contains(page, "May 2020");
        contains(page, "Place in the file: entry[3]");
        contains(page, "<dd>Final</dd>");
    }

    @Test
    void showsTheNarrativeWithoutAnythingThatActs() {
        String page = page(pages.household.entry(
                person,
                "{'resourceType':'Basic','text':{'status':'generated','div':'<div"
                        + " onclick=x><script>alert(1)</script><p style=color:red>Take <b>one</b></p><img"
                        + " src=http://evil.test/x><a href=javascript:x>link</a>"
                        + "<table><tr><td>cell</td></tr></table></div>'}}"));
        int from = page.indexOf("prose narrative");
        String narrative = page.substring(from, page.indexOf("</section>", from));
        contains(narrative, "<p>Take <b>one</b></p>");
        contains(narrative, "<td>cell</td>");
        contains(narrative, "link");
        lacks(narrative, "alert");
        lacks(narrative, "evil");
        lacks(narrative, "onclick");
        lacks(narrative, "<a");
        lacks(page, "style=\"");
    }

    @Test
    void readsOutTheTextThatADocumentCarries() {
        String plain = java.util.Base64.getEncoder()
                .encodeToString("Grüße\n<b>not bold</b>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String html = java.util.Base64.getEncoder()
                .encodeToString("<p onclick=x>safe</p><script>bad()</script>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String page = page(pages.household.entry(
                person,
                "{'resourceType':'DocumentReference','content':[{'attachment':{'contentType':'text/plain;"
                        + " charset=utf-8',"
                        + "'data':'" + plain + "'}},{'attachment':{'contentType':'text/html','data':'" + html
                        + "'}},{'attachment':{'contentType':'text/plain','data':'!'}}]}"));
        contains(page, "Grüße\n&lt;b&gt;not bold&lt;/b&gt;");
        contains(page, "<p>safe</p>");
        lacks(page, "bad()");
    }

    @Test
    void offersEveryFileAndReadsABinaryAtItsDocument() {
        Entry binary =
                pages.household.entry(person, "{'resourceType':'Binary','contentType':'text/plain','data':'d29tYmF0'}");
        Entry document = pages.household.entry(
                person,
                "{'resourceType':'DocumentReference','content':[{'attachment':{'contentType':'text/plain','url':'Binary/"
                        + binary.id()
                        + "'}},{'attachment':{'contentType':'application/pdf','title':'Biopsy','data':'JVBERg=='}},"
                        + "{'attachment':{'url':'https://portal.example/77.pdf'}},{'attachment':{'url':'javascript:x()'}}]}");
        String page = page(document);
        contains(page, "<p class=\"plain\">wombat</p>");
        contains(page, "/entry/" + binary.id() + "/file?at=Binary\"");
        contains(page, "<b>Biopsy</b>");
        contains(page, "/entry/" + document.id() + "/file?at=content%5B1%5D.attachment\" download>Save the file (PDF)");
        contains(page, "rel=\"noopener noreferrer nofollow\" target=\"_blank\">https://portal.example/77.pdf</a>");
        contains(page, "The source names a file that did not come with it.");
        lacks(page, "href=\"javascript");
        contains(page, "<span class=\"item\">Biopsy</span><span class=\"item\">File</span>");
        contains(page(binary), "<p class=\"plain\">wombat</p>");
    }

    @Test
    void aLongTextHasAWayToItsEnd() {
        String data = java.util.Base64.getEncoder()
                .encodeToString(("x".repeat(199_990) + "theend" + "y".repeat(50))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String page = page(pages.household.entry(
                person, "{'resourceType':'Binary','contentType':'text/plain','data':'" + data + "'}"));
        contains(page, "theend");
        contains(page, "The text goes on.");
        String note = "z".repeat(30_000);
        contains(
                page(pages.household.entry(person, "{'resourceType':'Observation','valueString':'" + note + "'}")),
                "<dd>" + note + "</dd>");
    }

    @Test
    void showsTheSectionsOfADocument() {
        String page = page(pages.household.entry(
                person,
                "{'resourceType':'Composition','title':'Summary','section':[{'title':'Drugs','text':{'div':'<div><table>"
                    + "<tr><th>Drug</th></tr></table></div>'}},{'title':'Allergies','emptyReason':{'coding':[{'code':"
                    + "'notasked'}]}},{'title':'Outer','section':[{'title':'Inner','text':{'div':'<div>crumb</div>'},"
                    + "'entry':[{'reference':'Condition/7'}]}]}]}"));
        contains(page, "<h3>Drugs</h3><div><table><tr><th>Drug</th></tr></table></div>");
        contains(page, "<h3>Allergies</h3><p class=\"mute\">Not asked</p>");
        contains(page, "<h4>Inner</h4><div>crumb</div><p>Condition (not in this record)</p>");
        lacks(page, "<dt>Sections</dt>");
    }

    @Test
    void pointsOutWhatChangesTheMeaning() {
        String sentence = "changes its meaning and that Healthstead does not know: ";
        contains(
                page(pages.household.entry(
                        person,
                        "{'resourceType':'Observation','modifierExtension':[{'url':'http://x.test/not-done',"
                                + "'valueBoolean':true}]}")),
                sentence + "Not done");
        contains(
                page(
                        pages.household.entry(
                                person,
                                "{'resourceType':'Observation','component':[{'modifierExtension':[{'url':'http://x.test/deep'}]}]}")),
                sentence + "Deep");
        contains(
                page(pages.household.entry(person, "{'resourceType':'Basic','implicitRules':'http://x.test/rules'}")),
                sentence + "http://x.test/rules");
        contains(
                page(pages.household.entry(
                        person, "{'resourceType':'Observation','focus':[{'display':'Her unborn child'}]}")),
                "about something other than the person: Her unborn child");
        String plain = page(pages.household.entry(
                person, "{'resourceType':'Task','extension':[{'url':'http://x/y'}],'focus':{'display':'z'}}"));
        lacks(plain, sentence);
        lacks(plain, "other than the person");
    }

    @Test
    void keepsStandingWithAHugeNarrative() {
        String deep = "<div>".repeat(20_000) + "<script>x".repeat(50_000) + "end";
        String page = page(pages.household.entry(
                person, "{'resourceType':'Basic','text':{'div':'" + deep + "'},'code':{'text':'Big'}}"));
        contains(page, "<h1>Big</h1>");
        assertEquals(200, pages.status());
    }

    @Test
    void strikesOutAndNamesWhatWasEnteredInError() {
        Entry entry = pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','code':{'text':'Potassium'},"
                        + "'valueQuantity':{'value':5.9,'unit':'mmol/L'}}");
        contains(page(entry), "/error\"");
        pages.household.markEnteredInError(entry.id(), 1, MemoryHousehold.MEMBER);
        String page = page(entry);
        contains(page, "big off-text");
        contains(page, "Entered in error. It does not count.");
        lacks(page, "/error\"");
        String old = pages.get("/entry/" + entry.id() + "?version=1");
        contains(old, "This is version 1. There is a newer one.");
    }

    @Test
    void isNotFoundForWhoMayNotSeeIt() {
        String unknown = pages.get("/entry/" + UUID.randomUUID());
        assertEquals(404, pages.status());
        contains(unknown, "HS-ENTRY-NOT-FOUND");
        pages.get("/entry/1");
        assertEquals(404, pages.status());
        pages.get("/no/such/page");
        assertEquals(404, pages.status());
    }
}
