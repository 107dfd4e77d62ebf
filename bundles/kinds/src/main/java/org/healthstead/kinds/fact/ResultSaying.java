// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;

/** What results say, in a form that does not depend on who wrote it. Safe for several threads. */
final class ResultSaying {

    private static final EntryId NONE = new EntryId(new UUID(0, 0));
    private static final String UCUM_ADDRESS = "http://unitsofmeasure.org";
    private static final List<String> PREFERRED = List.of("SNOMED CT", CodeSystems.LOINC);

    private final SeriesRules series;
    private final Analytes analytes;
    private final CodeSystems systems;

    ResultSaying(SeriesRules series, Analytes analytes, CodeSystems systems) {
        this.series = series;
        this.analytes = analytes;
        this.systems = systems;
    }

    /**
     * A value.
     *
     * @param form what it is made of: only values of one form can contradict each other
     * @param content what it says
     */
    record Saying(String form, String content) {}

    /** Empty for an entry that has no value. */
    Optional<Saying> of(Projection line, JsonObject body) {
        List<Saying> parts = new ArrayList<>();
        coded(body).ifPresent(parts::add);
        numbers(line, leading(body)).forEach(point -> parts.add(number(point)));
        for (JsonObject component : body.array("component").objects()) {
            coded(component)
                    .or(() -> scalar(component))
                    .map(value -> new Saying(name(component) + value.form(), value.content()))
                    .ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            line.value()
                    .map(words -> new Saying(
                            "words",
                            FoldedText.of(
                                    words + line.unit().map(unit -> " " + unit).orElse(""))))
                    .ifPresent(parts::add);
        }
        parts.sort(Comparator.comparing(Saying::form).thenComparing(Saying::content));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Saying(
                        String.join("\n", parts.stream().map(Saying::form).toList()),
                        String.join("\n", parts.stream().map(Saying::content).toList())));
    }

    private Optional<Saying> coded(JsonObject body) {
        List<CodeSystems.Token> tokens =
                systems.tokens(CodedText.of(body.member("valueCodeableConcept")).codings());
        return tokens.stream()
                .min(Comparator.comparing((CodeSystems.Token token) -> !token.isKnown())
                        .thenComparing(token -> !PREFERRED.contains(token.system()))
                        .thenComparing(CodeSystems.Token::system)
                        .thenComparing(CodeSystems.Token::code))
                .map(token -> new Saying("code " + token.system(), token.code()))
                .or(() -> CodedText.of(body.member("valueCodeableConcept"))
                        .words()
                        .map(words -> new Saying("words", FoldedText.of(words))));
    }

    private static Optional<Saying> scalar(JsonObject component) {
        for (String name : List.of("valueString", "valueBoolean", "valueInteger", "valueDateTime", "valueTime")) {
            Optional<String> text = Optional.ofNullable(component.member(name)).flatMap(value -> value.scalarText());
            if (text.isPresent()) {
                return text.map(words -> new Saying("words", FoldedText.of(words)));
            }
        }
        return Optional.empty();
    }

    private String name(JsonObject component) {
        CodedText code = CodedText.of(component.member("code"));
        return leading(code)
                        .map(this::name)
                        .or(() -> code.words().map(FoldedText::of))
                        .orElse("")
                + " ";
    }

    private String name(CodeSystems.Token token) {
        return analytes.of(token.text()).map(Analyte::id).orElseGet(token::text);
    }

    /** Of several codes the one that tables know: by it numbers are compared. */
    private Optional<CodeSystems.Token> leading(CodedText concept) {
        List<CodeSystems.Token> tokens = systems.tokens(concept.codings());
        return tokens.stream()
                .filter(token -> analytes.of(token.text()).isPresent())
                .findFirst()
                .or(() -> tokens.stream().filter(CodeSystems.Token::isKnown).findFirst())
                .or(() -> tokens.stream().findFirst());
    }

    /** For the first code of the result and of its parts, which a line has, the leading one. */
    private Map<String, String> leading(JsonObject body) {
        Map<String, String> leading = new HashMap<>();
        Stream.concat(Stream.of(body), body.array("component").objects().stream())
                .map(part -> CodedText.of(part.member("code")))
                .forEach(concept -> concept.codings().stream()
                        .flatMap(coding -> coding.token().stream())
                        .findFirst()
                        .ifPresent(first -> leading(concept).ifPresent(token -> leading.put(first, token.text()))));
        return leading;
    }

    /** Numbers as far as a line has them, by its first codes. */
    List<SeriesPoint> numbers(Projection line) {
        return numbers(line, Map.of());
    }

    /** Numbers, sorted into the dimensions of their analytes by the codes that tables know. */
    private List<SeriesPoint> numbers(Projection line, Map<String, String> leading) {
        Projection known = line.toBuilder()
                .code(line.code().map(token -> known(token, leading)))
                .measurements(line.measurements().stream()
                        .map(measured -> known(measured, leading))
                        .toList())
                .build();
        return series.points(NONE, known).stream()
                .filter(point -> point.quantity().isPresent())
                .toList();
    }

    private String known(String token, Map<String, String> leading) {
        return Optional.ofNullable(leading.get(token))
                .or(() -> systems.token(token).map(CodeSystems.Token::text))
                .orElse(token);
    }

    private Measurement known(Measurement measured, Map<String, String> leading) {
        Quantity quantity = measured.quantity();
        boolean isUcum = quantity.system()
                .filter(address -> systems.is(address, CodeSystems.UCUM))
                .isPresent();
        Quantity plain = new Quantity(
                quantity.lexeme(),
                quantity.comparator(),
                quantity.unit(),
                isUcum ? Optional.of(UCUM_ADDRESS) : quantity.system(),
                quantity.code());
        return Measurement.of(plain)
                .component(measured.component(), measured.code().map(token -> known(token, leading)));
    }

    private Saying number(SeriesPoint point) {
        Quantity quantity = point.quantity().orElseThrow();
        String name = point.componentCode()
                .flatMap(systems::token)
                .map(this::name)
                .or(() -> point.component().map(FoldedText::of))
                .orElse("");
        String comparator = quantity.comparator().orElse("");
        return point.canonical()
                .map(value -> new Saying(name + " number " + value.unit(), comparator + plain(value.value())))
                .orElseGet(() -> new Saying(
                        name + " number in "
                                + quantity.shownUnit().map(FoldedText::of).orElse(""),
                        comparator + plain(quantity.value())));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
