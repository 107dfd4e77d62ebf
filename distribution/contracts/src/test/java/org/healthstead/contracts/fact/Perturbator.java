// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.fact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;

/**
 * Writes a resource as another system would write the same: other ids, displays, texts, addresses of code systems,
 * zones and units, with a code of its own. Values of some results, and codes of some vaccines, are changed on purpose.
 */
final class Perturbator {

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+([+-][0-9:]{5}|Z)");
    private static final int CHANGED_OF_TEN = 1;

    private static final Map<String, String> ADDRESSES = Map.of(
            "http://loinc.org", "urn:oid:2.16.840.1.113883.6.1",
            "http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96",
            "http://hl7.org/fhir/sid/cvx", "urn:oid:2.16.840.1.113883.12.292",
            "http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88",
            "http://unitsofmeasure.org", "urn:oid:2.16.840.1.113883.6.8");

    /** A unit, another one, and how many of it make one of the first. */
    private record Conversion(String unit, String factor) {}

    private static final Map<String, Conversion> UNITS = Map.of(
            "mg/dL", new Conversion("g/L", "0.01"),
            "g/dL", new Conversion("g/L", "10"),
            "kg", new Conversion("g", "1000"),
            "cm", new Conversion("m", "0.01"),
            "mmol/L", new Conversion("umol/L", "1000"),
            "10*3/uL", new Conversion("10*9/L", "1"),
            "10*6/uL", new Conversion("10*12/L", "1"),
            "ng/mL", new Conversion("ug/L", "1"),
            "pg/mL", new Conversion("ng/L", "1"),
            "mm[Hg]", new Conversion("cm[Hg]", "0.1"));

    private final Random random;

    Perturbator(Random random) {
        this.random = random;
    }

    /**
     * A copy.
     *
     * @param isChanged true when it says something else
     */
    record Copy(JsonObject body, boolean isChanged) {}

    Copy copy(JsonObject body) {
        JsonObject plain =
                (JsonObject) rewritten(body.without("meta").without("text").without("identifier"));
        plain = plain.with("id", new UUID(random.nextLong(), random.nextLong()).toString());
        boolean isToChange = random.nextInt(10) < CHANGED_OF_TEN;
        JsonObject changed = isToChange ? changed(plain) : plain;
        return new Copy(changed, !changed.equals(plain));
    }

    private Json rewritten(Json value) {
        return switch (value) {
            case JsonArray array -> {
                List<Json> items = new ArrayList<>();
                array.forEach(item -> items.add(rewritten(item)));
                yield JsonArray.of(items);
            }
            case JsonObject object when object.has("value") && object.has("unit") -> unit(object);
            case JsonObject object -> object(object);
            case JsonString text when TIME.matcher(text.value()).matches() -> new JsonString(zone(text.value()));
            default -> value;
        };
    }

    private JsonObject object(JsonObject object) {
        JsonObject.Builder copy = JsonObject.builder();
        for (int i = 0; i < object.size(); i++) {
            String name = object.nameAt(i);
            Json value = object.valueAt(i);
            switch (name) {
                case "display", "text" -> copy.put(name, words(value));
                case "system" -> copy.put(name, address(value));
                case "reference" -> copy.put(name, "urn:uuid:" + new UUID(random.nextLong(), random.nextLong()));
                case "coding" -> copy.put(name, codings((JsonArray) rewritten(value)));
                default -> copy.put(name, rewritten(value));
            }
        }
        return copy.build();
    }

    private Json words(Json value) {
        return value instanceof JsonString text
                ? new JsonString("* " + text.value().toUpperCase(Locale.ROOT))
                : rewritten(value);
    }

    private Json address(Json value) {
        return value instanceof JsonString text && random.nextBoolean()
                ? new JsonString(ADDRESSES.getOrDefault(text.value(), text.value()))
                : value;
    }

    /** A code of the system itself stands first or last. */
    private JsonArray codings(JsonArray codings) {
        List<Json> all = new ArrayList<>();
        codings.forEach(all::add);
        if (random.nextInt(3) == 0) {
            all.add(
                    random.nextBoolean() ? 0 : all.size(),
                    JsonObject.builder()
                            .put("system", "http://hospital.example/codes")
                            .put("code", "X" + codings.toString().hashCode())
                            .build());
        }
        return JsonArray.of(all);
    }

    private String zone(String time) {
        return OffsetDateTime.parse(time)
                .withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(24) - 11))
                .toString();
    }

    private JsonObject unit(JsonObject quantity) {
        String code = quantity.string("code").orElse("");
        JsonObject written = quantity.with("unit", quantity.string("unit").orElse("") + " ");
        Conversion conversion = UNITS.get(code);
        if (conversion == null || random.nextBoolean()) {
            return written;
        }
        BigDecimal value =
                ((JsonNumber) quantity.member("value")).decimal().multiply(new BigDecimal(conversion.factor()));
        return written.with("value", JsonNumber.of(value.toPlainString()))
                .with("unit", conversion.unit())
                .with("code", conversion.unit());
    }

    private JsonObject changed(JsonObject body) {
        if (body.has("valueQuantity")) {
            return body.with("valueQuantity", more(body.object("valueQuantity")));
        }
        if (body.has("valueCodeableConcept")) {
            JsonObject answer = body.object("valueCodeableConcept");
            List<JsonObject> others = answer.array("coding").objects().stream()
                    .map(coding -> coding.with("code", coding.string("code").orElse("") + "9"))
                    .toList();
            return body.with("valueCodeableConcept", answer.with("coding", JsonArray.of(others)));
        }
        if (body.array("component").objects().stream().anyMatch(part -> part.has("valueQuantity"))) {
            List<Json> parts = new ArrayList<>();
            body.array("component")
                    .objects()
                    .forEach(part -> parts.add(
                            part.has("valueQuantity")
                                    ? part.with("valueQuantity", more(part.object("valueQuantity")))
                                    : part));
            return body.with("component", JsonArray.of(parts));
        }
        return body.has("vaccineCode")
                ? body.with(
                        "vaccineCode",
                        JsonObject.parse(
                                "{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/cvx\",\"code\":\"999\"}]}"))
                : body;
    }

    private JsonObject more(JsonObject quantity) {
        BigDecimal value = ((JsonNumber) quantity.member("value")).decimal();
        BigDecimal other = value.multiply(new BigDecimal(random.nextBoolean() ? "1.25" : "0.7"))
                .add(BigDecimal.ONE);
        return quantity.with("value", JsonNumber.of(other.toPlainString()));
    }
}
