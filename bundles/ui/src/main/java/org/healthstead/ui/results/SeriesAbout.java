// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.values.Codes;
import org.healthstead.ui.values.UnitLine;

/** How the page was made: names and codes of the laboratories, and how numbers were converted. */
final class SeriesAbout extends HtmlComponent {

    /** Values that are looked at for names and codes. */
    private static final int MOST_VALUES = 500;

    private static final int MOST_NAMES = 6;

    /** Digits of a factor, as a person can check it. */
    private static final MathContext DIGITS = new MathContext(6);

    private final transient ShownSeries shown;

    SeriesAbout(String id, ShownSeries shown) {
        super(id);
        this.shown = shown;
    }

    @Override
    protected void write(Html html) {
        html.open("header").element("h2", null, messages().get("results.about")).close();
        html.open("div", "class", "prose small").element("p", null, messages().get("results.about.ranges"));
        List<String> conversions = conversions();
        if (!conversions.isEmpty()) {
            html.element("p", null, messages().get("results.about.converted"));
        }
        html.open("details").element("summary", null, messages().get("results.about.details"));
        html.element(
                "p",
                "mute",
                messages()
                        .get(
                                "results.about.names",
                                listed(newest().stream()
                                        .map(point -> SeriesPage.title(point, messages()))
                                        .distinct()
                                        .toList())));
        List<String> codes = newest().stream()
                .flatMap(point -> (point.isComponent() ? point.componentCode() : point.code()).stream())
                .distinct()
                .map(SeriesAbout::code)
                .toList();
        if (!codes.isEmpty()) {
            html.element("p", "mute", messages().get("results.about.codes", listed(codes)));
        }
        conversions.forEach(words -> html.element("p", "mute", words));
        html.close().close();
    }

    private List<SeriesPoint> newest() {
        return Stream.concat(
                        shown.whole().stream().limit(MOST_VALUES),
                        shown.lower().stream()
                                .flatMap(lower -> lower.points().stream())
                                .limit(MOST_VALUES))
                .toList();
    }

    private String listed(List<String> words) {
        String some = String.join("; ", words.subList(0, Math.min(MOST_NAMES, words.size())));
        return words.size() > MOST_NAMES ? messages().get("results.about.more", some, words.size() - MOST_NAMES) : some;
    }

    private static String code(String token) {
        int bar = token.indexOf('|');
        String system = bar < 0 ? "" : token.substring(0, bar);
        String code = token.substring(bar + 1);
        return Codes.systemName(system).map(name -> name + ' ' + code).orElse(code);
    }

    private List<String> conversions() {
        return shown.units().offered().stream()
                .flatMap(unit -> shown
                        .scale()
                        .conversion(unit)
                        .filter(conversion -> !conversion.isNone())
                        .map(conversion -> words(unit, conversion))
                        .stream())
                .toList();
    }

    private String words(ShownUnit from, UnitLine.Conversion conversion) {
        String unit = QuantityLabel.unit(shown.scale().unit().orElse(""));
        String factor = number(conversion.factor());
        Optional<String> offset = Optional.of(conversion.offset())
                .map(number -> number.round(DIGITS))
                .filter(number -> number.signum() != 0)
                .map(this::number);
        return offset.map(added ->
                        messages().get("results.about.line", QuantityLabel.unit(from.name()), factor, added, unit))
                .orElseGet(() -> messages().get("results.about.factor", QuantityLabel.unit(from.name()), factor, unit));
    }

    private String number(BigDecimal number) {
        BigDecimal plain = number.round(DIGITS).stripTrailingZeros();
        return QuantityLabel.number(plain.toPlainString(), getLocale());
    }
}
