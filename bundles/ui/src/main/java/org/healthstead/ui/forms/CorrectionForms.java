// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;
import org.healthstead.ui.api.Icon;

/**
 * Forms for what nobody writes by hand, but may have to correct: glasses, bills, and answers to a questionnaire. They
 * have fields for what is in the entry.
 */
final class CorrectionForms {

    private static final List<String> EYES = List.of("right", "left");

    private CorrectionForms() {}

    static Optional<FormSpec> of(Entry entry) {
        return fields(entry)
                .map(fields -> new FormSpec(
                        entry.type(),
                        entry.projection().kind(),
                        entry.type(),
                        new FormSpec.Title("", Optional.empty()),
                        Icon.of(Category.OTHER),
                        fields,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<List<SpecField>> fields(Entry entry) {
        return switch (entry.type()) {
            case "VisionPrescription" -> Optional.of(glasses(entry.body()));
            case "Claim" -> Optional.of(bill(entry.body(), field("total", FieldType.MONEY, "total")));
            case "ExplanationOfBenefit" ->
                Optional.of(bill(
                        entry.body(),
                        field("paid", FieldType.MONEY, "payment.amount"),
                        field("said", FieldType.NOTE, "disposition")));
            case "QuestionnaireResponse" -> Optional.of(answers(entry.body()));
            default -> Optional.empty();
        };
    }

    /** Of contact lenses what glasses do not have is asked only where it is there. */
    private static List<SpecField> glasses(JsonObject body) {
        List<SpecField> fields = new ArrayList<>();
        fields.add(field("date", FieldType.DATE, "dateWritten"));
        fields.add(field("prescribed-by", FieldType.REFERENCE, "prescriber"));
        List<JsonObject> lenses = body.array("lensSpecification").objects();
        for (String eye : EYES) {
            lenses.stream()
                    .filter(lens -> lens.string("eye").filter(eye::equals).isPresent())
                    .findFirst()
                    .ifPresent(lens -> lens(eye, lens, fields));
        }
        return fields;
    }

    private static void lens(String eye, JsonObject lens, List<SpecField> fields) {
        String path = "lensSpecification[eye=" + eye + "].";
        fields.add(field(eye + "-sphere", FieldType.NUMBER, path + "sphere"));
        fields.add(field(eye + "-cylinder", FieldType.NUMBER, path + "cylinder"));
        fields.add(field(eye + "-axis", FieldType.COUNT, path + "axis"));
        fields.add(field(eye + "-add", FieldType.NUMBER, path + "add"));
        for (String name : List.of("power", "backCurve", "diameter")) {
            if (lens.has(name)) {
                fields.add(field(eye + "-" + name, FieldType.NUMBER, path + name));
            }
        }
        if (lens.has("brand")) {
            fields.add(field(eye + "-brand", FieldType.TEXT, path + "brand"));
        }
    }

    private static List<SpecField> bill(JsonObject body, SpecField... amounts) {
        List<SpecField> fields = new ArrayList<>();
        if (body.array("item").size() == 1) {
            fields.add(field("for", FieldType.CONCEPT, "item[].productOrService"));
        }
        fields.add(field("date", FieldType.DATE, "created"));
        fields.addAll(List.of(amounts));
        fields.addAll(BillItems.of(body));
        fields.add(field("billed-by", FieldType.REFERENCE, "provider"));
        fields.add(field("insurer", FieldType.REFERENCE, "insurer"));
        fields.add(field("started", FieldType.DATE, "billablePeriod.start"));
        fields.add(field("ended", FieldType.DATE, "billablePeriod.end"));
        return fields;
    }

    private static List<SpecField> answers(JsonObject body) {
        List<SpecField> fields = new ArrayList<>();
        fields.add(field("date", FieldType.DATE, "authored"));
        fields.add(field("written-by", FieldType.REFERENCE, "author"));
        fields.addAll(AnswerFields.of(body));
        return fields;
    }

    /** Its name in the form is the message {@code form.label.KIND.NAME}. */
    private static SpecField field(String name, FieldType type, String path) {
        return SpecField.of(FormField.of(name, new Label(name, Map.of("en", name)), type, path)
                .build());
    }
}
