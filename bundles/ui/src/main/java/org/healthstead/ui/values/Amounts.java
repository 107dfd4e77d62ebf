// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QuantityLabel;

/** Writes numbers with units: Quantity, Age, Duration, Money and SampledData. No digit is added or rounded. */
final class Amounts {

    private static final String UCUM = "http://unitsofmeasure.org";

    /** UCUM's units of time, which FHIR R4 uses for Age, Duration and Timing. */
    private static final Set<String> TIMES = Set.of("a", "mo", "wk", "d", "h", "min", "s");

    private static final Pattern SIMPLE = Pattern.compile("[-+]?[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final int MAX_POINTS = 60;

    private final Html html;
    private final Messages messages;

    Amounts(Html html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    /** Writes the value when it is one of these types; false when it is another. */
    boolean write(JsonObject object) {
        if (object.has("origin") && (object.has("data") || object.has("dimensions"))) {
            sampled(object);
            return true;
        }
        Optional<Quantity> quantity = Quantity.of(object);
        if (quantity.isPresent()) {
            quantity(quantity.get(), object.string("currency"));
            return true;
        }
        return false;
    }

    /** With the reader's decimal sign. */
    String number(String lexeme) {
        return QuantityLabel.number(lexeme, messages.locale());
    }

    private void quantity(Quantity quantity, Optional<String> currency) {
        String number = quantity.shownValue();
        html.open("span", "class", "num").text(number(number));
        Optional<String> unit = time(quantity)
                .map(code -> time(code, number))
                .or(() -> quantity.shownUnit().map(QuantityLabel::unit))
                .or(() -> currency);
        unit.ifPresent(words -> html.text("\u00a0" + words));
        html.close();
    }

    /** The code of a unit of time that has no words of its own. */
    private static Optional<String> time(Quantity quantity) {
        boolean isUcum = quantity.system().map(UCUM::equals).orElse(true);
        return quantity.shownUnit().filter(unit -> isUcum && TIMES.contains(unit));
    }

    /** A UCUM unit of time in words, for a number of them. */
    String time(String code, String number) {
        return messages.find("unit." + code + (number.equals("1") ? ".one" : ".many"))
                .orElse(code);
    }

    /** A curve: how many points, how far apart, from where to where. */
    private void sampled(JsonObject object) {
        String[] points = object.string("data").orElse("").strip().split("\\s+");
        int count = points[0].isEmpty() ? 0 : points.length;
        String unit = object.object("origin")
                .string("unit")
                .or(() -> object.object("origin").string("code"))
                .orElse("");
        html.text(messages.get("value.points", count));
        object.textAt("period").ifPresent(period -> html.text(", ").text(messages.get("value.apart", number(period))));
        bounds(object, points)
                .ifPresent(bounds -> html.text(", ")
                        .text(messages.get(
                                "value.between", number(bounds[0].toPlainString()), number(bounds[1].toPlainString())))
                        .text(unit.isEmpty() ? "" : "\u00a0" + QuantityLabel.unit(unit)));
        if (count > 0 && count <= MAX_POINTS) {
            html.element("span", "item mute", String.join(" ", points));
        }
    }

    /** Least and greatest value; empty when they cannot be told. */
    private static Optional<BigDecimal[]> bounds(JsonObject object, String[] points) {
        Optional<BigDecimal> origin =
                simple(object.object("origin").textAt("value").orElse(""));
        Optional<BigDecimal> factor = simple(object.textAt("factor").orElse("1"));
        BigDecimal least = null;
        BigDecimal greatest = null;
        for (String point : points) {
            Optional<BigDecimal> value = simple(point);
            if (value.isPresent()) {
                least = least == null ? value.get() : least.min(value.get());
                greatest = greatest == null ? value.get() : greatest.max(value.get());
            }
        }
        if (least == null
                || origin.isEmpty()
                || factor.isEmpty()
                || factor.get().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal[] {
            origin.get().add(factor.get().multiply(least)),
            origin.get().add(factor.get().multiply(greatest))
        });
    }

    private static Optional<BigDecimal> simple(String lexeme) {
        return SIMPLE.matcher(lexeme).matches() ? Optional.of(new BigDecimal(lexeme)) : Optional.empty();
    }
}
