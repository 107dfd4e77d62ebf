// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What nobody writes by hand can be corrected where it is wrong, and nowhere else. */
class CorrectionFormsTest {

    private static List<String> labels(EntryForm form) {
        return form.slots().stream()
                .map(slot -> FieldWriter.label(
                        form.spec(), slot.field(), form.editors().context().messages()))
                .toList();
    }

    @Test
    void aLensIsCorrectedByItsEye() {
        JsonObject glasses = Forms.json("{'resourceType':'VisionPrescription','status':'active',"
                + "'dateWritten':'2024-06-15','lensSpecification':["
                + "{'product':{'text':'lens'},'eye':'left','sphere':-1.0,'axis':180},"
                + "{'product':{'text':'lens'},'eye':'right','sphere':-2.0,'prism':[{'amount':0.5,'base':'down'}]}]}");
        EntryForm form = Forms.of(glasses);

        assertTrue(
                labels(form).contains("Right eye: sphere"), () -> labels(form).toString());
        assertEquals("-2.0", form.inputs("right-sphere").getFirst().text());
        JsonObject body =
                Forms.body(form, "right-sphere", "-2.25", "left-axis", "170").orElseThrow();
        assertEquals(glasses.toString().replace("-2.0", "-2.25").replace("180", "170"), body.toString());
    }

    @Test
    void anAnswerIsCorrectedUnderItsQuestion() {
        JsonObject answers = Forms.json("{'resourceType':'QuestionnaireResponse','status':'completed','item':["
                + "{'linkId':'1','text':'Habits','item':["
                + "{'linkId':'1.1','text':'Do you smoke?','answer':[{'valueBoolean':true}]},"
                + "{'linkId':'1.2','text':'How often?','answer':[{'valueCoding':{'system':'x','code':'d',"
                + "'display':'Daily'},'item':[{'linkId':'1.2.1','text':'Since','answer':[{'valueDate':'2010'}]}]}]}]},"
                + "{'linkId':'2','text':'Allergies','answer':[{'valueString':'Dust'},{'valueString':'Nuts'}]}]}");
        EntryForm form = Forms.of(answers);

        assertEquals(
                List.of("Answered", "Answered by", "Do you smoke?", "How often?", "Since", "Allergies"), labels(form));
        JsonObject body =
                Forms.body(form, "answer-0", "false", "answer-2", "2011").orElseThrow();
        assertEquals(answers.toString().replace("true", "false").replace("2010", "2011"), body.toString());
        JsonObject other = Forms.body(Forms.of(answers), "answer-1", "Weekly").orElseThrow();
        assertEquals(
                answers.toString()
                        .replace("{\"system\":\"x\",\"code\":\"d\",\"display\":\"Daily\"}", "{\"display\":\"Weekly\"}"),
                other.toString());
    }

    @Test
    void thePriceOfEachItemIsCorrected() {
        JsonObject bill = Forms.json("{'resourceType':'Claim','status':'active','item':["
                + "{'sequence':1,'productOrService':{'text':'Filling'},'net':{'value':100.50,'currency':'EUR'}},"
                + "{'sequence':2,'productOrService':{'text':'Cleaning'},'unitPrice':{'value':20,'currency':'EUR'},"
                + "'net':{'value':40.0,'currency':'EUR','x':1}},{'net':{'value':7,'currency':'EUR'}}]}");
        EntryForm form = Forms.of(bill);

        assertTrue(
                labels(form).containsAll(List.of("“Filling”: price", "“Cleaning”: price", "“Cleaning”: price of one")),
                () -> labels(form).toString());
        JsonObject body = Forms.body(form, "price-1", "44.00").orElseThrow();
        assertEquals(bill.toString().replace("40.0", "44.00"), body.toString());
    }

    @Test
    void theBasePriceOnAnInvoiceIsCorrected() {
        JsonObject bill = Forms.json("{'resourceType':'Invoice','status':'issued','lineItem':[{'sequence':1,"
                + "'chargeItemCodeableConcept':{'text':'Visit'},'priceComponent':["
                + "{'type':'base','amount':{'value':30.0,'currency':'EUR'}},"
                + "{'type':'tax','amount':{'value':5.7,'currency':'EUR'}}]}]}");
        EntryForm form = Forms.of(bill);

        assertEquals(
                List.of("What for", "Date of the bill", "Total", "Billed by", "Note", "“Visit”: price"), labels(form));
        JsonObject body = Forms.body(form, "price-0", "33.0").orElseThrow();
        assertEquals(bill.toString().replace("30.0", "33.0"), body.toString());
    }

    @Test
    void aBillIsCorrectedAndNeverOffered() {
        JsonObject bill = Forms.json("{'resourceType':'Claim','status':'active','created':'2014-08-16',"
                + "'provider':{'display':'Dr Osei'},'item':[{'sequence':1,'productOrService':{'text':'Filling'}}],"
                + "'total':{'value':135.57,'currency':'USD'}}");
        JsonObject body = Forms.body(Forms.of(bill), "total", "153.57").orElseThrow();

        assertEquals(bill.toString().replace("135.57", "153.57"), body.toString());
        assertTrue(Forms.SPECS.named("Claim").isEmpty());
    }
}
