// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Quantity;

/** Reads amounts as FHIR has them, and as programs write them that put the number into a text. */
final class Amounts {

    private static final Pattern TEXT =
            Pattern.compile("(<=|>=|<|>|≤|≥)?\\s*([-+]?[0-9]{1,40}(?:[.,][0-9]{1,40})?(?:[eE][-+]?[0-9]{1,3})?)");

    /** {@code 1,234} may be a thousand or a little more than one. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[-+]?[0-9]{1,3},[0-9]{3}");

    private Amounts() {}

    /** Empty when there is no number, or one that can be read in two ways. */
    static Optional<Quantity> of(JsonObject quantity) {
        if (!(quantity.member("value") instanceof JsonString text)) {
            return Quantity.of(quantity);
        }
        Matcher number = TEXT.matcher(text.value().strip());
        if (!number.matches() || AMBIGUOUS.matcher(number.group(2)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(
                number.group(2).replace(',', '.'),
                Optional.ofNullable(number.group(1))
                        .map(sign -> sign.replace("≤", "<=").replace("≥", ">="))
                        .or(() -> quantity.string("comparator")),
                quantity.string("unit"),
                quantity.string("system"),
                quantity.string("code")));
    }

    /** Of a {@code value[x]}: a Quantity, or a bare number. */
    static Optional<Quantity> of(Json value) {
        return switch (value) {
            case JsonObject object -> of(object);
            case JsonNumber number ->
                Optional.of(new Quantity(
                        number.lexeme(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
            case null, default -> Optional.empty();
        };
    }

    /** Objects where FHIR has a list of them; some programs write the only one without the list. */
    static List<JsonObject> objects(Json value) {
        return switch (value) {
            case JsonArray array -> array.objects();
            case JsonObject object -> List.of(object);
            case null, default -> List.of();
        };
    }
}
