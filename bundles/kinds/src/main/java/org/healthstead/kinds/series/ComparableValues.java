// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Quantity;
import org.healthstead.kinds.analyte.Measurand;
import org.healthstead.kinds.ucum.Scaling;
import org.healthstead.kinds.ucum.UcumUnits;
import org.healthstead.kinds.ucum.UnitSpellings;

/**
 * Gives numbers a unit in which those of one analyte can be compared: base units of UCUM, grams in place of moles where
 * the molar mass is known, and no unit where there is none. Nothing is guessed. Safe for several threads.
 */
final class ComparableValues {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Set<String> COMPARATORS = Set.of("<", "<=", ">=", ">");
    private static final String NUMBER = "1";
    private static final String PERCENT = "%";

    /** An annotation in the place of a unit, with the sign that joins it. The area of a body is none. */
    private static final Pattern THINGS = Pattern.compile("(?<=^|[/.])\\{(?!1\\.73_m2)[^{}]*}\\.?|\\.\\{[^{}]*}");

    private static final Pattern NO_UNIT = Pattern.compile("1|\\[pH]|\\{[^{}]*}");
    private static final Pattern UNITS = Pattern.compile("([kmun]?)U/(.*)");

    /** Fibrinogen equivalents and D-dimer units: one is about twice the other. */
    private static final List<String> OTHER_MASSES = List.of("{FEU}", "{DDU}");

    private static final Map<String, String> MASS_FOR_MOLES = Map.of(
            "m-3.mol", "g.m-3",
            "mol.s-1", "g.s-1",
            "g-1.mol", "g.g-1");

    private static final Map<String, String> MOLES_FOR_EQUIVALENTS = Map.of("eq.m-3", "m-3.mol", "eq.s-1", "mol.s-1");

    private static final int MAX_REMEMBERED = 2_000;

    /** What a conversion depends on; a result of a laboratory has the same thousands of times. */
    private record Written(
            Optional<Measurand> measurand, Optional<String> unit, Optional<String> system, Optional<String> code) {}

    private final UcumUnits units = UcumUnits.shared();
    private final Map<Written, Optional<UcumUnits.Conversion>> known = new ConcurrentHashMap<>();
    private volatile UnitSpellings table;

    /** @param measurand what was measured, if that is known */
    Optional<CanonicalValue> of(Quantity quantity, Optional<Measurand> measurand) {
        if (quantity.comparator().filter(sign -> !COMPARATORS.contains(sign)).isPresent()) {
            return Optional.empty();
        }
        Written written = new Written(measurand, quantity.unit(), quantity.system(), quantity.code());
        Optional<UcumUnits.Conversion> conversion = known.get(written);
        if (conversion == null) {
            conversion = conversion(written);
            if (known.size() < MAX_REMEMBERED) {
                known.put(written, conversion);
            }
        }
        return conversion.map(each -> new CanonicalValue(text(each.apply(quantity.value())), each.unit()));
    }

    private Optional<UcumUnits.Conversion> conversion(Written written) {
        Optional<String> code = code(written);
        if (written.measurand().isEmpty()) {
            return code.flatMap(units::of);
        }
        Measurand measurand = written.measurand().get();
        boolean hasNoUnit =
                written.unit().or(written::code).map(String::isBlank).orElse(true)
                        || code.or(written::unit)
                                .filter(unit -> NO_UNIT.matcher(unit).matches())
                                .isPresent();
        if (measurand.reading() == Measurand.Reading.UNITLESS && hasNoUnit) {
            return Optional.of(Scaling.none(NUMBER));
        }
        // Four of ten points are no percentage, whatever somebody has written beside one of them.
        boolean isShareOfScore = measurand.reading() == Measurand.Reading.UNITLESS
                && code.filter(PERCENT::equals).isPresent();
        return isShareOfScore ? Optional.empty() : code.flatMap(unit -> conversion(unit, measurand));
    }

    /** The code of UCUM, as it stands or for what is written. */
    private Optional<String> code(Written quantity) {
        UnitSpellings spellings = spellings();
        boolean isUcum = quantity.system().filter(UCUM::equals).isPresent();
        Optional<String> written = quantity.unit().filter(unit -> !unit.isBlank());
        if (isUcum && quantity.code().isPresent()) {
            String code = quantity.code().get();
            return spellings
                    .misread(code)
                    .or(() -> units.of(code).isPresent() ? Optional.of(code) : spellings.code(code))
                    .or(() -> written.flatMap(spellings::code));
        }
        return written.or(() -> quantity.system().isEmpty() ? quantity.code() : Optional.empty())
                .flatMap(spellings::code);
    }

    private Optional<UcumUnits.Conversion> conversion(String code, Measurand measurand) {
        Optional<UcumUnits.Conversion> found = units.of(meant(code, measurand)).or(() -> units.of(code));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UcumUnits.Conversion conversion = found.get();
        if (measurand.valence() > 0 && MOLES_FOR_EQUIVALENTS.containsKey(conversion.unit())) {
            BigDecimal valence = BigDecimal.valueOf(measurand.valence());
            conversion = Scaling.over(conversion, valence, MOLES_FOR_EQUIVALENTS.get(conversion.unit()));
        }
        if (measurand.molarMass().isPresent() && MASS_FOR_MOLES.containsKey(conversion.unit())) {
            BigDecimal molarMass = measurand.molarMass().get();
            conversion = Scaling.times(conversion, molarMass, MASS_FOR_MOLES.get(conversion.unit()));
        }
        if (measurand.isVolumeShare() && conversion.unit().equals("m.m-1")) {
            conversion = Scaling.named(conversion, NUMBER);
        }
        for (String mass : OTHER_MASSES) {
            if (code.contains(mass)) {
                conversion = Scaling.named(conversion, conversion.unit() + mass);
            }
        }
        return Optional.of(conversion);
    }

    /** What is counted is the analyte, whatever stands in braces; and enzymes are measured in units of enzymes. */
    private static String meant(String code, Measurand measurand) {
        return switch (measurand.reading()) {
            case ENZYME -> code.replace("[IU]", "U").replace("[iU]", "U");
            case INTERNATIONAL -> UNITS.matcher(code).replaceFirst("$1[IU]/$2");
            default -> measurand.isCount() ? orNumber(THINGS.matcher(code).replaceAll("")) : code;
        };
    }

    private static String orNumber(String code) {
        return code.isEmpty() ? NUMBER : code;
    }

    /** Read when the first unit comes. */
    private UnitSpellings spellings() {
        UnitSpellings read = table;
        if (read == null) {
            read = new UnitSpellings();
            table = read;
        }
        return read;
    }

    /** Without an exponent while that is readable. */
    static String text(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return Math.abs(plain.scale()) <= 25 ? plain.toPlainString() : plain.toString();
    }
}
