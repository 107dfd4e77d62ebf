// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A field of the form by which a person writes or corrects an entry of a kind. Immutable; grows by new members, which
 * older makers leave at their defaults.
 */
public final class FormField {

    private final String name;
    private final Label label;
    private final FieldType type;
    private final String path;
    private final boolean required;
    private final boolean repeated;
    private final List<String> vocabularies;
    private final List<Label> choices;
    private final List<Label> suggestions;
    private final List<String> units;
    private final Optional<String> initial;

    private FormField(Builder builder) {
        name = builder.name;
        label = builder.label;
        type = builder.type;
        path = builder.path;
        required = builder.required;
        repeated = builder.repeated;
        vocabularies = builder.vocabularies;
        choices = builder.choices;
        suggestions = builder.suggestions;
        units = builder.units;
        initial = builder.initial;
    }

    /** @param path as {@link #path()} describes it */
    public static Builder of(String name, Label label, FieldType type, String path) {
        return new Builder(name, label, type, path);
    }

    /** Unique within the kind. */
    public String name() {
        return name;
    }

    /** What stands beside it. */
    public Label label() {
        return label;
    }

    public FieldType type() {
        return type;
    }

    /**
     * Where the value goes: names with dots, with {@code []} after a member that FHIR has as a list, for example
     * {@code note[].text}.
     */
    public String path() {
        return path;
    }

    /** True when no entry of the kind can be saved without it. */
    public boolean isRequired() {
        return required;
    }

    /**
     * True when a person can give several: each is an item of the last list on the path. Of other lists on a path the
     * first item is meant.
     */
    public boolean isRepeated() {
        return repeated;
    }

    /**
     * Names of vocabularies of the catalogue whose codes are suggested, or for {@link FieldType#CODING} wanted; empty
     * for free words.
     */
    public List<String> vocabularies() {
        return vocabularies;
    }

    /**
     * The codes that can be chosen, as keys, with their words; for a concept those of its vocabularies that are
     * offered. Empty for all.
     */
    public List<Label> choices() {
        return choices;
    }

    /**
     * Those codes of its vocabularies that are suggested for a concept that takes any words, as keys, with their words;
     * empty for all.
     */
    public List<Label> suggestions() {
        return suggestions;
    }

    /** UCUM codes of units that are offered, the usual one first; empty for any. */
    public List<String> units() {
        return units;
    }

    /** What a new entry begins with: a code, or {@code now} for a date. */
    public Optional<String> initial() {
        return initial;
    }

    /** Name and type only: what was put into it is never here. */
    @Override
    public String toString() {
        return name + " " + type;
    }

    /** Collects the members. Not safe for several threads. */
    public static final class Builder {

        private final String name;
        private final Label label;
        private final FieldType type;
        private final String path;
        private boolean required;
        private boolean repeated;
        private List<String> vocabularies = List.of();
        private List<Label> choices = List.of();
        private List<Label> suggestions = List.of();
        private List<String> units = List.of();
        private Optional<String> initial = Optional.empty();

        private Builder(String name, Label label, FieldType type, String path) {
            this.name = Objects.requireNonNull(name, "name");
            this.label = Objects.requireNonNull(label, "label");
            this.type = Objects.requireNonNull(type, "type");
            this.path = Objects.requireNonNull(path, "path");
        }

        public Builder required(boolean is) {
            required = is;
            return this;
        }

        public Builder repeated(boolean is) {
            repeated = is;
            return this;
        }

        public Builder vocabularies(List<String> names) {
            vocabularies = List.copyOf(names);
            return this;
        }

        public Builder choices(List<Label> codes) {
            choices = List.copyOf(codes);
            return this;
        }

        public Builder suggestions(List<Label> codes) {
            suggestions = List.copyOf(codes);
            return this;
        }

        public Builder units(List<String> codes) {
            units = List.copyOf(codes);
            return this;
        }

        /** @param value null for none */
        public Builder initial(String value) {
            initial = Optional.ofNullable(value);
            return this;
        }

        public FormField build() {
            return new FormField(this);
        }
    }
}
