// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.TypedNumber;

/**
 * A number with a unit, perhaps as a bound ({@code <0.5}): FHIR Quantity. A unit that is offered gets its code; any
 * other is kept in the words that were typed.
 */
final class QuantityEditor implements FieldEditor {

    private static final String VALUE = "value";
    private static final String COMPARATOR = "comparator";
    private static final String UNIT = "unit";
    private static final String SYSTEM = "system";
    private static final String CODE = "code";
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|≤|≥)?\\s*(.*)", Pattern.DOTALL);
    private static final int MAX_UNIT = 100;

    private final FormContext context;
    private final UnitList units;

    QuantityEditor(FormContext context, UnitList units) {
        this.context = context;
        this.units = units;
    }

    @Override
    public FieldType input() {
        return FieldType.QUANTITY;
    }

    @Override
    public boolean fits(Json value) {
        return value instanceof JsonObject object && Quantity.of(object).isPresent();
    }

    @Override
    public FieldInput show(Json value) {
        Quantity quantity = Quantity.of((JsonObject) value).orElseThrow();
        String number = quantity.comparator().orElse("") + TypedNumber.write(quantity.lexeme(), context.locale());
        return new FieldInput(number, units.shown(quantity), "");
    }

    @Override
    public Json read(FieldInput typed, Json before) throws FieldComplaint {
        FieldInput shown = before == null ? FieldInput.NONE : show(before);
        JsonObject quantity = before instanceof JsonObject object ? object : JsonObject.EMPTY;
        JsonObject number = shown.text().equals(typed.text())
                ? quantity
                : withNumber(quantity, typed.text().strip());
        boolean isSameUnit = before != null && shown.unit().equals(typed.unit());
        return isSameUnit ? number : withUnit(number, typed.unit().strip());
    }

    private JsonObject withNumber(JsonObject quantity, String typed) throws FieldComplaint {
        Matcher parts = BOUND.matcher(typed);
        if (!parts.matches()) {
            throw context.complaint("form.number.wrong", TypedNumber.write("7.5", context.locale()));
        }
        JsonObject number = quantity.with(VALUE, JsonNumber.of(Decimals.read(parts.group(2), context)));
        String bound = parts.group(1);
        return bound == null
                ? number.without(COMPARATOR)
                : number.with(COMPARATOR, bound.replace("≤", "<=").replace("≥", ">="));
    }

    private JsonObject withUnit(JsonObject quantity, String typed) throws FieldComplaint {
        if (typed.isEmpty()) {
            throw context.complaint(units.isOptional() ? "form.unit.missing" : "form.unit.needed");
        }
        if (typed.length() > MAX_UNIT) {
            throw context.complaint("form.unit.long");
        }
        JsonObject bare = quantity.without(UNIT).without(SYSTEM).without(CODE);
        if (units.isNone(typed)) {
            return bare;
        }
        Optional<String> code = units.code(typed);
        JsonObject named = bare.with(UNIT, code.map(UnitList::printed).orElse(typed));
        return code.map(known -> named.with(SYSTEM, UnitList.UCUM).with(CODE, known))
                .orElse(named);
    }
}
