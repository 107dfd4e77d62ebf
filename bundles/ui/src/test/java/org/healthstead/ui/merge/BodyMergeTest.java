// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class BodyMergeTest {

    private static final String QUANTITY = "'valueQuantity':{'value':7.40,'unit':'mmol/L'}";

    @Test
    void whatOnlyOneHasChangedIsTakenFromThem() {
        BodyMerge merge = merge(
                "{'resourceType':'Observation','status':'final'," + QUANTITY + ",'device':{'display':'A'}}",
                "{'resourceType':'Observation','status':'amended'," + QUANTITY + ",'device':{'display':'A'}}",
                "{'resourceType':'Observation','status':'final'," + QUANTITY + ",'issued':'2026-01-02T03:04:05Z'}");
        assertEquals(List.of(), merge.conflicts());
        assertEquals(
                json("{'resourceType':'Observation','status':'amended'," + QUANTITY
                        + ",'issued':'2026-01-02T03:04:05Z'}"),
                merge.body());
    }

    @Test
    void digitsAndUnknownMembersAreKept() {
        BodyMerge merge = merge(
                "{'n':1.50,'unknown':{'deep':[1E+3,null]}}",
                "{'n':1.50,'unknown':{'deep':[1E+3,null]},'mine':0.10}",
                "{'n':1.500,'unknown':{'deep':[1E+3,null]}}");
        assertEquals(
                "{\"n\":1.500,\"unknown\":{\"deep\":[1E+3,null]},\"mine\":0.10}",
                merge.body().toString());
    }

    @Test
    void theOrderOfMembersIsNoChange() {
        JsonObject theirs = json("{'a':{'x':1,'y':2},'b':3}");
        assertSame(
                theirs,
                BodyMerge.of(json("{'a':{'x':1,'y':2},'b':2}"), json("{'b':2,'a':{'y':2,'x':1}}"), theirs)
                        .body());
    }

    @Test
    void aQuantityIsOneStatement() {
        BodyMerge merge = merge(
                "{" + QUANTITY + "}",
                "{'valueQuantity':{'value':4.7,'unit':'mmol/L'}}",
                "{'valueQuantity':{'value':7.40,'unit':'mg/dL'}}");
        assertEquals(List.of("valueQuantity"), paths(merge));
        BodyMerge.Conflict conflict = merge.conflicts().getFirst();
        assertEquals(json("{" + QUANTITY + "}"), conflict.base());
        assertEquals(json("{'valueQuantity':{'value':4.7,'unit':'mmol/L'}}"), conflict.mine());
        assertEquals(json("{'valueQuantity':{'value':7.40,'unit':'mg/dL'}}"), conflict.theirs());
        assertEquals(conflict.mine(), merge.body());
        assertEquals(conflict.theirs(), merge.body(Set.of("valueQuantity", "no.such.path")));
    }

    @Test
    void aValueOfAnotherTypeStandsInItsPlace() {
        BodyMerge merge = merge(
                "{'value':1," + QUANTITY + "}",
                "{'value':1,'valueString':'high'}",
                "{'value':1,'valueQuantity':{'value':8}}");
        assertEquals(List.of("value[x]"), paths(merge));
        assertEquals("valueString", merge.conflicts().getFirst().name());
        assertEquals(json("{'value':1,'valueString':'high'}"), merge.body());
        assertEquals(json("{'value':1,'valueQuantity':{'value':8}}"), merge.body(Set.of("value[x]")));
    }

    @Test
    void reasonsByCodeAndByReferenceAreNoChoice() {
        BodyMerge merge = merge(
                "{'a':1}", "{'a':1,'reasonCode':[{'text':'x'}]}", "{'a':1,'reasonReference':[{'reference':'#y'}]}");
        assertEquals(List.of(), merge.conflicts());
        assertEquals(3, merge.body().size());
    }

    @Test
    void aValueAndItsExtensionsBelongTogether() {
        BodyMerge merge =
                merge("{'birthDate':'1980'}", "{'birthDate':'1981'}", "{'_birthDate':{'extension':[{'url':'u'}]}}");
        assertEquals(List.of("birthDate"), paths(merge));
        assertEquals(json("{'_birthDate':{'extension':[{'url':'u'}]}}"), merge.body(Set.of("birthDate")));
    }

    @Test
    void removedByOneAndChangedByTheOtherIsAConflict() {
        BodyMerge merge = merge("{'a':1,'status':'active'}", "{'a':1}", "{'a':1,'status':'completed'}");
        assertEquals(List.of("status"), paths(merge));
        assertEquals(json("{'a':1}"), merge.body());
        assertEquals(json("{'a':1,'status':'completed'}"), merge.body(Set.of("status")));
        assertEquals(List.of(), merge("{'a':1,'b':2}", "{'a':1}", "{'a':1}").conflicts());
    }

    @Test
    void itemsOfListsOfEqualLengthAreKnownByTheirPlace() {
        BodyMerge merge = merge(
                "{'component':[{'v':120},{'v':80}]}",
                "{'component':[{'v':121},{'v':80}]}",
                "{'component':[{'v':120},{'v':81}]}");
        assertEquals(List.of(), merge.conflicts());
        assertEquals(json("{'component':[{'v':121},{'v':81}]}"), merge.body());
        merge = merge(
                "{'component':[{'v':120},{'v':80}]}",
                "{'component':[{'v':121},{'v':82}]}",
                "{'component':[{'v':120},{'v':81}]}");
        assertEquals(List.of("component[1]"), paths(merge));
        assertEquals(
                json("{'component':[{'v':81}]}"), merge.conflicts().getFirst().theirs());
        assertEquals(json("{'component':[{'v':121},{'v':81}]}"), merge.body(Set.of("component[1]")));
    }

    @Test
    void theSameItemPutByBothAtDifferentPlacesDoesNotComeTwice() {
        BodyMerge merge = merge("{'l':['a','b']}", "{'l':['x','b']}", "{'l':['a','x']}");
        assertEquals(List.of("l"), paths(merge));
    }

    @Test
    void notesOfBothAreKept() {
        BodyMerge merge = merge(
                "{'note':[{'text':'old'}]}",
                "{'note':[{'text':'old'},{'text':'mine'}]}",
                "{'note':[{'text':'old'},{'text':'theirs'}]}");
        assertEquals(List.of(), merge.conflicts());
        assertEquals(json("{'note':[{'text':'old'},{'text':'theirs'},{'text':'mine'}]}"), merge.body());
        assertEquals(
                json("{'a':1,'note':[{'text':'same'}]}"),
                merge("{'a':1}", "{'a':1,'note':[{'text':'same'}]}", "{'a':1,'note':[{'text':'same'}]}")
                        .body());
    }

    @Test
    void dosagesOfBothAreNoDoubleDose() {
        BodyMerge merge = merge(
                "{'a':1}",
                "{'a':1,'dosageInstruction':[{'text':'one'}]}",
                "{'a':1,'dosageInstruction':[{'text':'two'}]}");
        assertEquals(List.of("dosageInstruction"), paths(merge));
        BodyMerge withIds = merge(
                "{'a':1}",
                "{'a':1,'dosageInstruction':[{'id':'x','text':'one'}]}",
                "{'a':1,'dosageInstruction':[{'id':'y','text':'two'}]}");
        assertEquals(List.of("dosageInstruction"), paths(withIds));
    }

    @Test
    void oneRemovesAndTheOtherAdds() {
        BodyMerge merge = merge("{'l':['a','b','c']}", "{'l':['a','c']}", "{'l':['a','b','x','c']}");
        assertEquals(List.of(), merge.conflicts());
        assertEquals(json("{'l':['a','x','c']}"), merge.body());
        assertEquals(
                List.of("l"),
                paths(merge("{'l':['a','b']}", "{'l':['b','a','c']}", "{'l':['a']}")),
                "an order that one has changed");
    }

    @Test
    void anItemThatOneReplacesAndTheOtherRemovesIsAConflict() {
        assertEquals(List.of("l"), paths(merge("{'l':['a','b']}", "{'l':['a','B']}", "{'l':['a']}")));
    }

    @Test
    void containedResourcesAreKnownByTheirIdAndMergedByMember() {
        BodyMerge merge = merge(
                "{'contained':[{'resourceType':'M','id':'1','code':'c','form':'f'},{'resourceType':'O','id':'2'}]}",
                "{'contained':[{'resourceType':'M','id':'1','code':'d','form':'f'}]}",
                "{'contained':[{'resourceType':'O','id':'2'},{'resourceType':'M','id':'1','code':'c','form':'g'},"
                        + "{'resourceType':'P','id':'3'}]}");
        assertEquals(List.of(), merge.conflicts());
        assertEquals(
                json(
                        "{'contained':[{'resourceType':'M','id':'1','code':'d','form':'g'},{'resourceType':'P','id':'3'}]}"),
                merge.body());
        merge = merge(
                "{'contained':[{'resourceType':'M','id':'1','code':'c'}]}",
                "{'contained':[{'resourceType':'M','id':'1','code':'d'}]}",
                "{'contained':[{'resourceType':'M','id':'1','code':'e'}]}");
        assertEquals(List.of("contained[#1].code"), paths(merge));
        assertEquals(json("{'code':'e'}"), merge.conflicts().getFirst().theirs());
    }

    @Test
    void namesWithExtensionsOfTheirItemsAreNotPulledApart() {
        BodyMerge merge = merge(
                "{'given':['A','B'],'_given':[null,{'id':'b'}]}",
                "{'given':['B'],'_given':[{'id':'b'}]}",
                "{'given':['A','B'],'_given':[{'id':'a'},{'id':'b'}]}");
        assertEquals(List.of("given"), paths(merge));
        assertEquals(json("{'given':['B'],'_given':[{'id':'b'}]}"), merge.body());
    }

    @Test
    void nobodyIsAskedAboutBookkeepingOrANarrativeThatIsMade() {
        BodyMerge merge = merge(
                "{'id':'1','meta':{'versionId':'1','tag':[{'code':'t'}]},'text':{'status':'generated','div':'a'}}",
                "{'id':'1','meta':{'versionId':'2','tag':[{'code':'t'},{'code':'m'}]},'text':{'status':'generated','div':'b'}}",
                "{'id':'1','meta':{'versionId':'3','tag':[{'code':'t'},{'code':'s'}]},'text':{'status':'generated','div':'c'}}");
        assertEquals(List.of(), merge.conflicts());
        assertEquals(
                json("{'id':'1','meta':{'versionId':'3','tag':[{'code':'t'},{'code':'s'},{'code':'m'}]},"
                        + "'text':{'status':'generated','div':'c'}}"),
                merge.body());
        assertEquals(
                List.of("text"),
                paths(merge(
                        "{'text':{'status':'additional','div':'a'}}",
                        "{'text':{'status':'additional','div':'b'}}",
                        "{'text':{'status':'additional','div':'c'}}")));
    }

    private static List<String> paths(BodyMerge merge) {
        return merge.conflicts().stream().map(BodyMerge.Conflict::path).toList();
    }

    private static BodyMerge merge(String base, String mine, String theirs) {
        return BodyMerge.of(json(base), json(mine), json(theirs));
    }

    private static JsonObject json(String text) {
        return JsonObject.parse(text.replace('\'', '"'));
    }
}
