// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Wording;
import org.junit.jupiter.api.Test;

/** Whatever stands where something else should: the line is poorer, and nothing fails. */
class DamagedBodyTest {

    private static final List<String> BODIES = List.of(
            "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                + "'code':{'coding':[{'system':'http://loinc.org','code':'2276-4','display':'Ferritin'}],'text':'Ferritin'},"
                + "'effectiveDateTime':'2021-03-04','valueQuantity':{'value':18.0,'comparator':'<','unit':'ng/mL'},"
                + "'interpretation':[{'coding':[{'code':'L'}]}],'performer':[{'reference':'Practitioner/1'}],"
                + "'referenceRange':[{'low':{'value':1},'high':{'value':2},'text':'1-2','appliesTo':[{'text':'female'}],"
                + "'age':{'low':{'value':1,'unit':'a'}}}],'meta':{'security':[{'system':'x','code':'R'}]}}",
            "{'resourceType':'Observation','code':{'text':'Blood"
                + " pressure'},'component':[{'code':{'coding':[{'code':'8480-6'}]},"
                + "'valueQuantity':{'value':128,'unit':'mmHg'}},{'code':{'coding':[{'code':'8462-4'}]},'valueQuantity':{'value':82,'unit':'mmHg'}},{'valueRatio':{'numerator':{'value':1},'denominator':{'value':2}}},{'valueSampledData':{'data':'1"
                + " 2'}},"
                + "{'valuePeriod':{'start':'2020','end':'2021'}},{'valueBoolean':true}],'hasMember':[{'reference':'#a'}],"
                + "'contained':[{'resourceType':'Observation','id':'a','code':{'text':'x'}}],'note':[{'text':'x'}],'dataAbsentReason':{'text':'x'}}",
            "{'resourceType':'Patient','name':[{'use':'official','prefix':['Dr.'],'given':['Jane','Q.'],'family':'Example',"
                + "'period':{'end':'2020'}},{'use':'old','text':'x'}],'birthDate':'1980-01-01'}",
            "{'resourceType':'Condition','code':{'text':'Asthma'},'onsetAge':{'value':7,'unit':'a'},'abatementRange':{'low':{'value':1}},"
                + "'clinicalStatus':{'coding':[{'code':'active'}]},'verificationStatus':{'coding':[{'code':'refuted'}]}}",
            "{'resourceType':'MedicationRequest','status':'active','medicationReference':{'reference':'#m'},'contained':"
                + "[{'resourceType':'Medication','id':'m','code':{'text':'Iron'},'ingredient':[{'itemReference':{'reference':'#m'}}]}],"
                + "'authoredOn':'2021-05-06T07:08:09Z','dosageInstruction':[{'sequence':1,'timing':{'event':['2020'],'repeat':{'frequency':3,"
                + "'frequencyMax':4,'period':1,'periodUnit':'d','when':['PC'],'offset':30,'timeOfDay':['08:00:00'],'dayOfWeek':['mon'],"
                + "'boundsDuration':{'value':3,'unit':'d'},'count':3,'duration':3,'durationUnit':'min'}},'doseAndRate':[{'doseQuantity':"
                + "{'value':1,'unit':'mg'},'rateRatio':{'numerator':{'value':1}}}],'asNeededBoolean':true,'maxDosePerPeriod':"
                + "{'numerator':{'value':1},'denominator':{'value':2}}}]}",
            "{'resourceType':'FamilyMemberHistory','relationship':{'text':'Mother'},'condition':[{'code':{'text':'x'},'onsetAge':"
                + "{'value':47,'unit':'a'}}],'deceasedAge':{'value':62,'unit':'a'}}",
            "{'resourceType':'QuestionnaireResponse','item':[{'text':'x','answer':[{'valueBoolean':true,'item':[{'text':'y'}]}]}]}");

    private static final List<String> SCALARS = List.of(
            "''",
            "' '",
            "'#'",
            "'#m'",
            "'/'",
            "'|'",
            "'Medication/1'",
            "'2021-02-30'",
            "'-'",
            "'1e999999999'",
            "'<'",
            "1e999999999",
            "-0",
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "{'value':null}",
            "{'value':'x','unit':7}",
            "{'coding':{}}",
            "{'coding':[null]}",
            "{'reference':'#'}",
            "{'reference':''}",
            "{'low':7}",
            "{'text':{}}",
            "'\\u0002x\\u0003'");

    @Test
    void neverFails() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            JsonObject body = Projected.json(BODIES.get(random.nextInt(BODIES.size())));
            JsonObject damaged = (JsonObject) damage(body, random, 0);
            assertDoesNotThrow(() -> readAll(damaged), () -> "seed " + seed + ": " + damaged);
        }
    }

    private static void readAll(JsonObject body) {
        Projection projection = Projected.KINDS.project(body, new Projected());
        for (Wording words : List.of(
                projection.titleWords().orElse(Wording.EMPTY),
                projection.valueWords().orElse(Wording.EMPTY),
                projection.details().orElse(Wording.EMPTY))) {
            assertEquals(words.text(), Wording.decode(words.encoded()).text());
        }
    }

    private static Json damage(Json value, Random random, int depth) {
        if (depth > 0 && random.nextInt(10) == 0) {
            return Projected.json("{'x':" + SCALARS.get(random.nextInt(SCALARS.size())) + "}")
                    .member("x");
        }
        return switch (value) {
            case JsonObject object -> {
                JsonObject changed = object;
                for (String name : object.names()) {
                    changed = changed.with(name, damage(object.member(name), random, depth + 1));
                }
                yield changed;
            }
            case JsonArray array -> {
                List<Json> items = new ArrayList<>();
                array.forEach(item -> items.add(damage(item, random, depth + 1)));
                yield JsonArray.of(items);
            }
            default -> value;
        };
    }
}
