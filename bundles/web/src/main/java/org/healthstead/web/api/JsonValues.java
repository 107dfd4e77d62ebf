// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.SourceRef;

/** Small parts that several answers share. A value that is not there is null, so that every member is always there. */
final class JsonValues {

    private static final int DECIMALS = 4;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private JsonValues() {}

    static Json text(Optional<?> value) {
        return value.isPresent() ? new JsonString(value.get().toString()) : JsonNull.NULL;
    }

    /** With the digits that were written; some programs write a number as a text that JSON would not take for one. */
    static Json number(String digits) {
        return NUMBER.matcher(digits).matches() ? JsonNumber.of(digits) : new JsonString(digits);
    }

    static Json share(double part) {
        return JsonNumber.of(BigDecimal.valueOf(part)
                .setScale(DECIMALS, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** A constant as {@code vital_sign}, which is how categories are written. */
    static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A constant as {@code entered-in-error}. */
    static String hyphened(Enum<?> value) {
        return constant(value).replace('_', '-');
    }

    static JsonObject source(SourceRef source) {
        return JsonObject.builder()
                .put("id", source.id().toString())
                .put("label", source.label())
                .put("kind", source.kind().name().toLowerCase(Locale.ROOT))
                .build();
    }
}
