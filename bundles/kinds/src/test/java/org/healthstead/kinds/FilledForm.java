// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Kind;

/** A form with something in every field, and the body that comes of it. */
final class FilledForm {

    private static final String LIST = "[]";

    private final Kind kind;
    private final Map<String, Object> root = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();

    FilledForm(Kind kind) {
        this.kind = kind;
        root.put("resourceType", quoted(kind.type()));
        kind.uses().given().forEach((path, value) -> put(path, given(value)));
        for (FormField field : kind.uses().fields()) {
            put(field.path(), value(field));
        }
    }

    JsonObject body() {
        return JsonObject.parse(json(root));
    }

    /** What was put into a field. */
    String said(FormField field) {
        return said.get(field.name());
    }

    static List<String> codes(String vocabulary) {
        return DataFiles.readUnsummed("vocabulary/" + vocabulary + ".tsv").rows().stream()
                .map(row -> row.get(0))
                .toList();
    }

    private String value(FormField field) {
        String words = "Words of " + field.name();
        said.put(field.name(), words);
        return switch (field.type()) {
            case TEXT, NOTE -> quoted(words);
            case CHOICE ->
                quoted(field.initial().orElse(field.choices().getFirst().key()));
            case CONCEPT -> field.initial().map(code -> coded(code)).orElse("{\"text\":" + quoted(words) + "}");
            case CODING -> "{\"code\":" + quoted(field.initial().orElseThrow()) + "}";
            case QUANTITY -> "{\"value\":5,\"unit\":\"mg\"}";
            case MONEY -> "{\"value\":5.00,\"currency\":\"EUR\"}";
            case NUMBER -> "2.5";
            case COUNT -> "2";
            case YES_NO -> "false";
            case REFERENCE -> "{\"display\":" + quoted(words) + "}";
            case FILE -> "{\"contentType\":\"application/pdf\",\"data\":\"JVBERi0=\"}";
            case DATE, MOMENT -> date(field);
        };
    }

    private String date(FormField field) {
        int day = kind.uses().fields().indexOf(field) + 10;
        String date = "2024-03-" + day + (field.type() == FieldType.MOMENT ? "T10:00:00Z" : "");
        said.put(field.name(), date);
        return quoted(date);
    }

    private static String coded(String code) {
        return "{\"coding\":[{\"code\":" + quoted(code) + "}]}";
    }

    private static String given(String value) {
        int bar = value.indexOf('|');
        return bar < 0
                ? quoted(value)
                : "{\"coding\":[{\"system\":" + quoted(value.substring(0, bar)) + ",\"code\":"
                        + quoted(value.substring(bar + 1)) + "}]}";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @SuppressWarnings("unchecked")
    private void put(String path, String value) {
        Map<String, Object> here = root;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            here = (Map<String, Object>) here.compute(
                    steps[i],
                    (step, before) ->
                            before instanceof Map ? before : new LinkedHashMap<String, Object>(parsed(before)));
        }
        here.merge(steps[steps.length - 1], value, FilledForm::merged);
    }

    /** A part that a field has filled in already. */
    private static Map<String, Object> parsed(Object before) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (before instanceof String text) {
            JsonObject object = JsonObject.parse(text);
            object.names().forEach(name -> parts.put(name, object.member(name).toString()));
        }
        return parts;
    }

    private static Object merged(Object before, Object now) {
        return before;
    }

    @SuppressWarnings("unchecked")
    private static String json(Map<String, Object> object) {
        StringBuilder text = new StringBuilder("{");
        object.forEach((step, value) -> {
            boolean isList = step.endsWith(LIST);
            String name = isList ? step.substring(0, step.length() - LIST.length()) : step;
            String inside = value instanceof Map ? json((Map<String, Object>) value) : value.toString();
            text.append(text.length() > 1 ? "," : "")
                    .append(quoted(name))
                    .append(':')
                    .append(isList ? "[" + inside + "]" : inside);
        });
        return text.append('}').toString();
    }
}
