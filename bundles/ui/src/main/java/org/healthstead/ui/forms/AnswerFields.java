// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;

/** One field for each question of a questionnaire that was answered. Not safe for several threads. */
final class AnswerFields {

    private static final int MAX_FIELDS = 100;
    private static final int LONG = 80;
    private static final String ANSWER = "answer";
    private static final String ITEM = "item";
    private static final String ID = "linkId";

    /** Data types of answers that a field can show. */
    private static final Map<String, FieldType> TYPES = Map.ofEntries(
            Map.entry("valueBoolean", FieldType.YES_NO),
            Map.entry("valueDecimal", FieldType.NUMBER),
            Map.entry("valueInteger", FieldType.COUNT),
            Map.entry("valueDate", FieldType.DATE),
            Map.entry("valueDateTime", FieldType.DATE),
            Map.entry("valueString", FieldType.TEXT),
            Map.entry("valueCoding", FieldType.CODING),
            Map.entry("valueQuantity", FieldType.QUANTITY),
            Map.entry("valueReference", FieldType.REFERENCE));

    private final List<SpecField> fields = new ArrayList<>();

    private AnswerFields() {}

    static List<SpecField> of(JsonObject body) {
        AnswerFields answers = new AnswerFields();
        answers.items(body, "");
        return List.copyOf(answers.fields);
    }

    /** @param holder of items; questions whose id is not their own cannot be told apart and are left out */
    private void items(JsonObject holder, String path) {
        Set<String> seen = new HashSet<>();
        for (JsonObject item : holder.array(ITEM).objects()) {
            Optional<String> id =
                    item.string(ID).filter(link -> link.matches("[^\\[\\]|=]+")).filter(seen::add);
            id.ifPresent(link -> item(item, path + ITEM + "[" + ID + "=" + link + "]"));
        }
    }

    private void item(JsonObject item, String path) {
        List<JsonObject> answers = item.array(ANSWER).objects();
        Set<String> types = new HashSet<>();
        answers.forEach(answer -> types.addAll(
                answer.names().stream().filter(name -> name.startsWith("value")).toList()));
        if (types.size() == 1 && fields.size() < MAX_FIELDS) {
            String type = types.iterator().next();
            Optional.ofNullable(TYPES.get(type))
                    .ifPresent(known -> fields.add(field(item, known, path + "." + ANSWER + "[]." + type)));
        }
        items(item, path + ".");
        if (answers.size() == 1) {
            items(answers.getFirst(), path + "." + ANSWER + "[].");
        }
    }

    private SpecField field(JsonObject item, FieldType type, String path) {
        List<JsonObject> answers = item.array(ANSWER).objects();
        boolean isLong = answers.stream()
                .anyMatch(answer -> answer.string("valueString").orElse("").length() > LONG);
        String name = "answer-" + fields.size();
        String words = item.string("text").or(() -> item.string(ID)).orElse(name);
        return SpecField.of(FormField.of(
                        name,
                        new Label(name, Map.of("en", words)),
                        isLong && type == FieldType.TEXT ? FieldType.NOTE : type,
                        path)
                .repeated(answers.size() > 1)
                .build());
    }
}
