// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is measured in people, whatever code and unit a laboratory has for it: glucose in serum or plasma.
 * Immutable.
 *
 * <p>Blood and urine, total and free, calculated and measured, fasting and not, left and right are different analytes.
 */
public final class Analyte {

    private final String id;
    private final Set<String> codes;
    private final Map<String, List<String>> names;
    private final ResultPanel panel;

    private Analyte(String id, Set<String> codes, Map<String, List<String>> names, ResultPanel panel) {
        this.id = Objects.requireNonNull(id, "id");
        this.codes = Set.copyOf(codes);
        this.names = Map.copyOf(names);
        this.panel = Objects.requireNonNull(panel, "panel");
    }

    /**
     * @param id one of the codes
     * @param codes each as {@code system|code}
     * @param names by language ({@code en}, {@code de}): the plain name, then short ones; empty when there are none
     * @param panel where people look for it
     */
    public static Analyte of(String id, Set<String> codes, Map<String, List<String>> names, ResultPanel panel) {
        return new Analyte(id, codes, names, panel);
    }

    /** The code that stands for all of them, as {@code system|code}. */
    public String id() {
        return id;
    }

    /** Every code that means this analyte, as {@code system|code}. */
    public Set<String> codes() {
        return codes;
    }

    /** Where people look for it: the same place over a lifetime. */
    public ResultPanel panel() {
        return panel;
    }

    /** What people call it, in the language of the reader, else in English; empty for one that has no plain name. */
    public Optional<String> name(Locale reader) {
        return names(reader).stream().findFirst();
    }

    /** What reports call it for short: LDL, HbA1c; in the language of the reader. The usual one first. */
    public List<String> shortNames(Locale reader) {
        List<String> all = names(reader);
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    private List<String> names(Locale reader) {
        List<String> own = names.get(reader.getLanguage());
        return own != null ? own : names.getOrDefault(Locale.ENGLISH.getLanguage(), List.of());
    }

    /** Every name in every language, each once. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        names.values().forEach(words::addAll);
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Analyte that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
