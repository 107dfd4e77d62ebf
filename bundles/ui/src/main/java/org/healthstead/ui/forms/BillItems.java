// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;

/**
 * One field for each price that stands beside something on a bill. What is on it is told apart by its number: where a
 * bill has none, or one twice, there is no field.
 */
final class BillItems {

    private static final int MAX_FIELDS = 100;
    private static final String BASE = "priceComponent[type=base].amount";

    private final List<SpecField> fields = new ArrayList<>();

    private BillItems() {}

    static List<SpecField> of(JsonObject body) {
        BillItems prices = new BillItems();
        prices.items(body, "item", "productOrService");
        prices.items(body, "lineItem", "chargeItem");
        return List.copyOf(prices.fields);
    }

    /** @param what begins the name of the member that says what it is */
    private void items(JsonObject body, String list, String what) {
        List<JsonObject> items = body.array(list).objects();
        Map<String, Integer> numbers = new HashMap<>();
        items.forEach(item -> number(item).ifPresent(number -> numbers.merge(number, 1, Integer::sum)));
        for (JsonObject item : items) {
            number(item).filter(number -> numbers.get(number) == 1).ifPresent(number -> {
                String path = list + "[sequence=" + number + "].";
                String words = words(item, what).orElse(number);
                price(item.object("net"), "form.bill.price", words, path + "net");
                price(item.object("unitPrice"), "form.bill.each", words, path + "unitPrice");
                base(item).ifPresent(amount -> price(amount, "form.bill.price", words, path + BASE));
            });
        }
    }

    private static Optional<String> number(JsonObject item) {
        return item.member("sequence") instanceof JsonNumber number ? Optional.of(number.lexeme()) : Optional.empty();
    }

    private static Optional<String> words(JsonObject item, String what) {
        return Optional.ofNullable(item.member(what))
                .or(() -> Optional.ofNullable(item.member(what + "CodeableConcept")))
                .flatMap(concept -> CodedText.of(concept).words())
                .or(() -> item.object(what + "Reference").string("display"));
    }

    /** What it costs before what is added and taken off; empty when that is said more than once. */
    private static Optional<JsonObject> base(JsonObject item) {
        List<JsonObject> base = item.array("priceComponent").objects().stream()
                .filter(part -> part.string("type").filter("base"::equals).isPresent())
                .toList();
        return base.size() == 1 ? Optional.of(base.getFirst().object("amount")) : Optional.empty();
    }

    private void price(JsonObject amount, String key, String words, String path) {
        if (!amount.isEmpty() && fields.size() < MAX_FIELDS) {
            String name = "price-" + fields.size();
            fields.add(SpecField.of(FormField.of(name, new Label(name, Map.of("en", name)), FieldType.MONEY, path)
                            .build())
                    .labelled(key, words));
        }
    }
}
