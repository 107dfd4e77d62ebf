// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.KindUses;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.ListColumn;
import org.healthstead.api.record.ReferenceMember;
import org.healthstead.api.record.SearchParameter;

/** A kind as JSON. */
final class KindJson {

    private KindJson() {}

    static JsonObject of(Kind kind) {
        KindUses uses = kind.uses();
        return JsonObject.builder()
                .put("id", kind.id())
                .put("type", kind.type())
                .put("category", JsonValues.constant(kind.category()))
                .put("access", JsonValues.hyphened(kind.accessCategory()))
                .put("source", kind.source())
                .put("rules", array(kind.rules(), KindJson::rule))
                .put("list", JsonValues.text(uses.list()))
                .put("columns", array(uses.columns(), KindJson::column))
                .put(
                        "form",
                        JsonObject.builder()
                                .put("fields", array(uses.fields(), KindJson::field))
                                .put("given", given(uses))
                                .build())
                .put("references", array(uses.references(), KindJson::reference))
                .put("parameters", array(uses.parameters(), KindJson::parameter))
                .build();
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonObject> shape) {
        return JsonArray.of(values.stream().map(shape).toList());
    }

    private static JsonObject rule(Kind.Rule rule) {
        return JsonObject.builder()
                .put("name", rule.name())
                .put("text", rule.text())
                .build();
    }

    private static JsonObject label(Label label) {
        JsonObject.Builder words = JsonObject.builder();
        new TreeMap<>(label.words()).forEach(words::put);
        return JsonObject.builder()
                .put("key", label.key())
                .put("words", words.build())
                .build();
    }

    private static JsonObject column(ListColumn column) {
        return JsonObject.builder()
                .put("name", column.name())
                .put("heading", label(column.heading()))
                .put("phone", column.isOnPhone())
                .put("derivation", column.derivation())
                .build();
    }

    private static JsonObject field(FormField field) {
        return JsonObject.builder()
                .put("name", field.name())
                .put("label", label(field.label()))
                .put("type", JsonValues.hyphened(field.type()))
                .put("path", field.path())
                .put("required", field.isRequired())
                .put("repeated", field.isRepeated())
                .put("vocabularies", JsonArray.ofStrings(field.vocabularies()))
                .put("choices", array(field.choices(), KindJson::label))
                .put("suggestions", array(field.suggestions(), KindJson::label))
                .put("units", JsonArray.ofStrings(field.units()))
                .put("initial", JsonValues.text(field.initial()))
                .build();
    }

    private static JsonArray given(KindUses uses) {
        return JsonArray.of(uses.given().entrySet().stream()
                .map(each -> JsonObject.builder()
                        .put("path", each.getKey())
                        .put("value", each.getValue())
                        .build())
                .toList());
    }

    private static JsonObject reference(ReferenceMember reference) {
        return JsonObject.builder()
                .put("path", reference.path())
                .put("role", JsonValues.constant(reference.role()))
                .put("targets", JsonArray.ofStrings(reference.targets()))
                .build();
    }

    private static JsonObject parameter(SearchParameter parameter) {
        return JsonObject.builder()
                .put("name", parameter.name())
                .put("type", JsonValues.constant(parameter.type()))
                .put("places", array(parameter.places(), KindJson::place))
                .put("components", JsonArray.ofStrings(parameter.components()))
                .build();
    }

    private static JsonObject place(SearchParameter.Place place) {
        Json condition = place.condition().<Json>map(KindJson::condition).orElse(JsonNull.NULL);
        return JsonObject.builder()
                .put("path", place.path())
                .put("condition", condition)
                .build();
    }

    private static JsonObject condition(SearchParameter.Condition condition) {
        return JsonObject.builder()
                .put("member", condition.member())
                .put("wanted", condition.wanted())
                .build();
    }
}
