// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Currency;
import java.util.Locale;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.healthstead.ui.api.TypedNumber;

/** An amount of money with its currency of ISO 4217: FHIR Money. */
final class MoneyEditor implements FieldEditor {

    private static final String VALUE = "value";
    private static final String CURRENCY = "currency";

    private final FormContext context;

    MoneyEditor(FormContext context) {
        this.context = context;
    }

    @Override
    public FieldType input() {
        return FieldType.MONEY;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonObject money && money.member(VALUE) instanceof JsonNumber;
    }

    @Override
    public FieldInput show(Json value) {
        JsonObject money = (JsonObject) value;
        String lexeme = ((JsonNumber) money.member(VALUE)).lexeme();
        return new FieldInput(
                TypedNumber.write(lexeme, context.locale()),
                money.string(CURRENCY).orElse(""),
                "");
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        String number = Decimals.read(typed.text(), context);
        String currency = typed.unit().strip().toUpperCase(Locale.ROOT);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw context.complaint("form.currency.wrong");
        }
        JsonObject money = before instanceof JsonObject object ? object : JsonObject.EMPTY;
        return money.with(VALUE, JsonNumber.of(number)).with(CURRENCY, currency);
    }
}
