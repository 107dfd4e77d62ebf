// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.kinds.tables.DataTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The analytes of the tables of this package, read when the first is asked for. Safe for several threads.
 *
 * <p>An analyte is all codes of LOINC with the same {@link Axes}. Its names are those of {@code names.tsv} for one of
 * its codes, or, in another specimen, the same names with the specimen behind them.
 */
@Component(service = {Analytes.class, TabledAnalytes.class})
public final class TabledAnalytes implements Analytes {

    /** Of the rules in this package: count up when the same tables give something else. */
    private static final int RULES = 1;

    /** What stored rows depend on; panels are asked for when a page is made. */
    private static final String[] TABLES = {
        "analyte/loinc.tsv", "analyte/same.tsv", "analyte/names.tsv", "analyte/places.tsv", "analyte/molar.tsv"
    };

    /** Moles and equivalents, whatever is before them. */
    private static final Pattern AMOUNT = Pattern.compile("(?i)mol|eq(?![a-z])");

    private volatile Map<String, Measurand> byCode;
    private volatile PlainNames names;
    private volatile Panels panels;
    private volatile Set<String> amounts;
    private final int number;

    /** Reads no more than is needed to know whether a table has changed. */
    @Activate
    public TabledAnalytes() {
        int sum = 31 * DataTable.sum(TABLES) + RULES;
        number = sum == 0 ? 1 : sum;
    }

    @Override
    public Optional<Analyte> of(String token) {
        return measurand(token).map(Measurand::analyte);
    }

    /** With what is needed to compare its numbers. */
    public Optional<Measurand> measurand(String token) {
        return token.startsWith(LoincTable.SYSTEM)
                ? Optional.ofNullable(known().get(token.substring(LoincTable.SYSTEM.length())))
                : Optional.empty();
    }

    @Override
    public ResultPanel panel(String token) {
        return measurand(token)
                .map(known -> known.analyte().panel())
                .orElseGet(() -> token.startsWith(LoincTable.SYSTEM)
                        ? panels.ofCode(token.substring(LoincTable.SYSTEM.length()))
                        : ResultPanel.OTHER);
    }

    @Override
    public Set<String> searchWords(String token) {
        return measurand(token).map(this::words).orElse(Set.of());
    }

    private Set<String> words(Measurand measurand) {
        Set<String> words = new LinkedHashSet<>(measurand.analyte().words());
        words.addAll(names.others(measurand.axes()));
        return words;
    }

    @Override
    public Set<Analyte> named() {
        return all().stream()
                .filter(analyte -> analyte.name(Locale.ENGLISH).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public String codeFor(Analyte analyte, Optional<String> unit) {
        boolean isAmount = unit.filter(AMOUNT.asPredicate()).isPresent();
        String lead = analyte.id();
        return unit.isEmpty() || isAmount == isAmount(lead)
                ? lead
                : analyte.codes().stream()
                        .filter(code -> isAmount(code) == isAmount)
                        .min(Comparator.comparing(String::length).thenComparing(code -> code))
                        .orElse(lead);
    }

    /** True for a code of the amount of substance. */
    private boolean isAmount(String token) {
        known();
        return amounts.contains(token.substring(LoincTable.SYSTEM.length()));
    }

    @Override
    public int number() {
        return number;
    }

    /** Every analyte of the tables. */
    public Set<Analyte> all() {
        return known().values().stream().map(Measurand::analyte).collect(Collectors.toSet());
    }

    private Map<String, Measurand> known() {
        Map<String, Measurand> known = byCode;
        return known == null ? read() : known;
    }

    private synchronized Map<String, Measurand> read() {
        if (byCode == null) {
            LoincTable loinc = new LoincTable();
            PlainNames plain = new PlainNames(loinc);
            MolarMasses masses = new MolarMasses();
            Panels places = new Panels();
            Map<String, Measurand> all = new HashMap<>();
            loinc.codes().forEach((axes, codes) -> {
                Measurand measurand = measurand(axes, codes, plain, masses, places);
                codes.forEach(code -> all.put(code, measurand));
            });
            names = plain;
            panels = places;
            amounts = loinc.amounts();
            byCode = all;
        }
        return byCode;
    }

    private static Measurand measurand(
            Axes axes, List<String> codes, PlainNames plain, MolarMasses masses, Panels panels) {
        String lead = plain.lead(axes).orElse(codes.getFirst());
        Set<String> tokens =
                codes.stream().map(code -> LoincTable.SYSTEM + code).collect(Collectors.toSet());
        Analyte analyte = Analyte.of(LoincTable.SYSTEM + lead, tokens, plain.of(axes), panels.of(codes, axes));
        Measurand.Reading reading = axes.isActivity() ? Measurand.Reading.ENZYME : plain.reading(axes);
        return new Measurand(
                analyte,
                axes,
                axes.isSubstance() ? masses.of(axes.component()) : Optional.empty(),
                axes.isSubstance() ? masses.valence(axes.component()) : 0,
                reading);
    }
}
