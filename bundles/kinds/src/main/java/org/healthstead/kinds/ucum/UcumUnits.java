// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fhir.ucum.Component;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.ExpressionParser;
import org.fhir.ucum.Factor;
import org.fhir.ucum.Operator;
import org.fhir.ucum.Symbol;
import org.fhir.ucum.Term;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;
import org.fhir.ucum.Unit;
import org.fhir.ucum.definitions.XmlDefinitionsParser;

/** How numbers of a UCUM unit become comparable; each code is looked at once. Safe for several threads. */
public final class UcumUnits {

    /** Their table is large, and read when the first unit is asked for: once for all. */
    private static final UcumUnits SHARED = new UcumUnits();

    private static final int MAX_CODE = 60;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_EXPONENT = 60;
    private static final int MAX_REMEMBERED = 2_000;

    /** Kelvin of zero degrees Celsius: UCUM 2.2, table 4 (cel), and BIPM SI brochure 2.3.1. */
    private static final BigDecimal ICE = new BigDecimal("273.15");

    /** Degrees Fahrenheit below zero of absolute zero: 273.15 x 9/5 - 32, UCUM 2.2, table 8 (degf). */
    private static final BigDecimal FAHRENHEIT_ZERO = new BigDecimal("459.67");

    private static final Fraction FIVE_NINTHS = new Fraction(new BigDecimal(5), new BigDecimal(9));

    /**
     * Amounts of substance are no counts, although UCUM defines them by Avogadro's number, and equivalents and osmoles
     * are no moles: how many make one depends on the substance.
     */
    private static final Set<String> OWN = Set.of("mol", "eq", "osm");

    /** An annotation in the place of a unit, which counts things of one sort: {copies}/mL. */
    private static final Pattern COUNTED = Pattern.compile("(^|[./(])(\\{[^{}]*})");

    private static final Pattern ANNOTATION = Pattern.compile("\\{[^{}]*}");

    /**
     * @param factor from the unit to the base units
     * @param offset is added before
     * @param unit the base units
     */
    public record Conversion(Fraction factor, BigDecimal offset, String unit) {

        /** The number in base units, rounded where it has no end. */
        public BigDecimal apply(BigDecimal value) {
            return factor.applied(value.add(offset));
        }

        /**
         * Which of two numbers is more, without rounding: negative, 0 or positive, as a comparator says it.
         *
         * @param other unit of theirs, with the same base units
         */
        public int compare(BigDecimal ours, BigDecimal theirs, Conversion other) {
            BigDecimal left = ours.add(offset).multiply(factor.numerator()).multiply(other.factor.denominator());
            BigDecimal right =
                    theirs.add(other.offset).multiply(other.factor.numerator()).multiply(factor.denominator());
            return left.compareTo(right);
        }
    }

    private final Map<String, Optional<Conversion>> known = new ConcurrentHashMap<>();
    private volatile UcumModel model;

    private UcumUnits() {}

    public static UcumUnits shared() {
        return SHARED;
    }

    /** @return empty for a code that is none of UCUM, or that cannot be converted as it stands */
    public Optional<Conversion> of(String code) {
        Optional<Conversion> conversion = known.get(code);
        if (conversion == null) {
            conversion = read(code);
            if (known.size() < MAX_REMEMBERED) {
                known.put(code, conversion);
            }
        }
        return conversion;
    }

    private Optional<Conversion> read(String code) {
        if (code.isBlank() || code.length() > MAX_CODE) {
            return Optional.empty();
        }
        switch (code) {
            case "Cel":
                return Optional.of(new Conversion(Fraction.ONE, ICE, "K"));
            case "[degF]":
                return Optional.of(new Conversion(FIVE_NINTHS, FAHRENHEIT_ZERO, "K"));
            default:
        }
        try {
            Dimension dimension = counted(code);
            return Optional.of(new Conversion(dimension.factor(), BigDecimal.ZERO, dimension.expression()));
        } catch (UcumException | RuntimeException e) {
            // The parser meets what laboratories write with whatever exception comes first.
            return Optional.empty();
        }
    }

    /** What is counted is a unit of its own: copies are no cells. An annotation of a unit is a remark. */
    private Dimension counted(String code) throws UcumException {
        Dimension things = Dimension.NUMBER;
        Matcher counted = COUNTED.matcher(code);
        while (counted.find()) {
            Dimension thing = Dimension.base(counted.group(2));
            things = things.times(counted.group(1).equals("/") ? thing.power(-1) : thing);
        }
        String plain =
                ANNOTATION.matcher(COUNTED.matcher(code).replaceAll("$11")).replaceAll("");
        Dimension special = special(plain);
        return (special != null ? special : expression(plain, 0)).times(things);
    }

    /** A logarithm, an angle of a prism: can be compared with its like only. Null for any other. */
    private Dimension special(String code) throws UcumException {
        Unit unit = model().getUnit(code);
        return unit instanceof DefinedUnit defined && defined.isSpecial() ? Dimension.base(code) : null;
    }

    private Dimension expression(String code, int depth) throws UcumException {
        if (depth > MAX_DEPTH) {
            throw new UcumException("deep");
        }
        return term(new ExpressionParser(model()).parse(code), depth);
    }

    /** A term is a component, an operator, and the rest: {@code a/b.c} is {@code (a/b).c}. */
    private Dimension term(Term first, int depth) throws UcumException {
        Dimension all = Dimension.NUMBER;
        boolean divides = false;
        for (Term term = first; term != null; term = term.getTerm()) {
            if (term.hasComp()) {
                Dimension each = component(term.getComp(), depth);
                all = all.times(divides ? each.power(-1) : each);
            }
            divides = term.getOp() == Operator.DIVISION;
        }
        return all;
    }

    private Dimension component(Component component, int depth) throws UcumException {
        return switch (component) {
            case Factor factor -> Dimension.number(Fraction.of(Integer.toString(factor.getValue())));
            case Symbol symbol -> symbol(symbol, depth);
            case Term term -> term(term, depth + 1);
            default -> throw new UcumException("unknown component");
        };
    }

    private Dimension symbol(Symbol symbol, int depth) throws UcumException {
        if (Math.abs(symbol.getExponent()) > MAX_EXPONENT) {
            throw new UcumException("exponent");
        }
        Dimension unit = unit(symbol.getUnit(), depth);
        Dimension prefixed = symbol.hasPrefix()
                ? unit.times(Dimension.number(
                        Fraction.of(symbol.getPrefix().getValue().asDecimal())))
                : unit;
        return prefixed.power(symbol.getExponent());
    }

    private Dimension unit(Unit unit, int depth) throws UcumException {
        String code = unit.getCode();
        if (!(unit instanceof DefinedUnit defined) || OWN.contains(code)) {
            return Dimension.base(code);
        }
        if (defined.isSpecial()) {
            throw new UcumException("no factor");
        }
        String value = defined.getValue().getValue().asDecimal();
        String base = defined.getValue().getUnit();
        if (base.equals("1") && new BigDecimal(value).compareTo(BigDecimal.ONE) == 0) {
            // Arbitrary units, fields of view: one is one, and nothing else.
            return Dimension.base(code);
        }
        return expression(base, depth + 1).reduced().times(Dimension.number(Fraction.of(value)));
    }

    private UcumModel model() throws UcumException {
        UcumModel read = model;
        if (read == null) {
            try (InputStream essence = UcumModel.class.getResourceAsStream("/ucum-essence.xml")) {
                read = new XmlDefinitionsParser().parse(essence);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            model = read;
        }
        return read;
    }
}
