// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class BodyChangesTest {

    @Test
    void aMemberIsAddedRemovedOrReplaced() {
        assertEquals(
                List.of(
                        "status {'status':'final'} {'status':'amended'}",
                        "issued {} {'issued':'2026'}",
                        "n {'n':1.0} {}"),
                changes("{'status':'final','n':1.0}", "{'status':'amended','issued':'2026'}"));
    }

    @Test
    void digitsAreAChangeAndTheOrderOfMembersIsNone() {
        assertEquals(
                List.of("valueQuantity {'valueQuantity':{'value':1.50}} {'valueQuantity':{'value':1.5}}"),
                changes("{'valueQuantity':{'value':1.50}}", "{'valueQuantity':{'value':1.5}}"));
        assertEquals(List.of(), changes("{'a':{'x':1,'y':2},'b':[1]}", "{'b':[1],'a':{'y':2,'x':1}}"));
    }

    @Test
    void aValueOfAnotherTypeReplacesTheValue() {
        assertEquals(
                List.of("valueString {'valueQuantity':{'value':1}} {'valueString':'one'}"),
                changes("{'valueQuantity':{'value':1}}", "{'valueString':'one'}"));
        assertEquals(
                List.of("birthDate {'birthDate':'1980'} {'birthDate':'1980','_birthDate':{'id':'x'}}"),
                changes("{'birthDate':'1980'}", "{'birthDate':'1980','_birthDate':{'id':'x'}}"));
    }

    @Test
    void itemsOfListsAreToldApart() {
        assertEquals(
                List.of("note {} {'note':[{'text':'new'}]}"),
                changes("{'note':[{'text':'a'},{'text':'b'}]}", "{'note':[{'text':'b'},{'text':'new'},{'text':'a'}]}"));
        assertEquals(
                List.of(
                        "component {'component':[{'code':'s','v':1}]} {'component':[{'code':'s','v':2}]}",
                        "component {'component':[{'code':'d','v':1}]} {}"),
                changes("{'component':[{'code':'d','v':1},{'code':'s','v':1}]}", "{'component':[{'code':'s','v':2}]}"));
        assertEquals(
                List.of("given {'given':['A']} {'given':['B']}"),
                changes("{'given':['A','C']}", "{'given':['B','C']}"));
        assertEquals(
                List.of("l {'l':['a']} {}", "l {} {'l':['b']}", "l {} {'l':['c']}"),
                changes("{'l':['a']}", "{'l':['b','c']}"));
    }

    @Test
    void bookkeepingAndNarrativesThatAreMadeAreNoChange() {
        assertEquals(
                List.of(),
                changes(
                        "{'id':'1','meta':{'versionId':'1','profile':['a']},'text':{'status':'generated','div':'x'}}",
                        "{'id':'2','meta':{'versionId':'2'},'text':{'status':'generated','div':'y'}}"));
        assertEquals(List.of(), changes("{'text':{'status':'generated','div':'x'}}", "{}"));
        assertEquals(
                List.of("text {'text':{'status':'additional','div':'x'}} {}"),
                changes("{'text':{'status':'additional','div':'x'}}", "{}"));
        assertEquals(
                List.of("security {} {'security':[{'code':'R'}]}"),
                changes("{}", "{'meta':{'security':[{'code':'R'}]}}"));
    }

    @Test
    void aResourceWithinIsComparedByItsMembers() {
        JsonObject before = json("{'resourceType':'MedicationRequest','contained':["
                + "{'resourceType':'Medication','id':'m','form':'f','code':'c'}]}");
        JsonObject after = json("{'resourceType':'MedicationRequest','contained':["
                + "{'resourceType':'Medication','id':'m','form':'f','code':'d'}]}");
        assertEquals(
                List.of(new BodyChange("Medication", true, "code", json("{'code':'c'}"), json("{'code':'d'}"))),
                BodyChanges.between(before, after));
    }

    private static List<String> changes(String before, String after) {
        return BodyChanges.between(json(before), json(after)).stream()
                .map(change -> (change.name() + " " + change.before() + " " + change.after()).replace('"', '\''))
                .toList();
    }

    private static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }
}
