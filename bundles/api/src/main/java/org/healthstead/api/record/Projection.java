// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One line about an entry, which {@link Kinds#project} derives from its body. Lists, search and access work with it.
 * Immutable. New members may be added; code that does not set them leaves them at their defaults.
 */
public final class Projection {

    private final String type;
    private final String kind;
    private final int rules;
    private final Category category;
    private final AccessCategory accessCategory;
    private final boolean confidential;
    private final boolean current;
    private final Optional<Wording> title;
    private final Optional<Wording> value;
    private final Optional<String> unit;
    private final Optional<Wording> details;
    private final Optional<String> flag;
    private final Judgement judgement;
    private final Set<Qualifier> qualifiers;
    private final Optional<PartialDate> date;
    private final Optional<PartialDate> until;
    private final Optional<Wording> when;
    private final Optional<String> code;
    private final Optional<String> status;
    private final Optional<String> practitioner;
    private final List<Measurement> measurements;
    private final List<String> needs;

    private Projection(Builder builder) {
        type = Objects.requireNonNull(builder.type, "type");
        kind = builder.kind;
        rules = builder.rules;
        category = Objects.requireNonNull(builder.category, "category");
        accessCategory = Objects.requireNonNull(builder.accessCategory, "accessCategory");
        confidential = builder.confidential;
        current = builder.current;
        title = builder.title.filter(words -> !words.isBlank());
        value = builder.value.filter(words -> !words.isBlank());
        unit = builder.unit.filter(words -> !words.isBlank());
        details = builder.details.filter(words -> !words.isBlank());
        flag = builder.flag;
        judgement = builder.judgement;
        qualifiers = Collections.unmodifiableSet(builder.qualifiers);
        date = builder.date;
        until = builder.until;
        when = builder.when.filter(words -> !words.isBlank());
        code = builder.code;
        status = builder.status;
        practitioner = builder.practitioner;
        measurements = List.copyOf(builder.measurements);
        needs = List.copyOf(builder.needs);
    }

    /** @param type FHIR resource type */
    public static Builder of(String type) {
        return new Builder(type);
    }

    /** FHIR resource type, for example {@code Observation}. */
    public String type() {
        return type;
    }

    /** Id of the {@link Kind} whose rules made this. */
    public String kind() {
        return kind;
    }

    /** {@link Kinds#number} of the type when this was made. */
    public int rules() {
        return rules;
    }

    /** The group in which a person sees it. */
    public Category category() {
        return category;
    }

    /** The category that a grant must open. */
    public AccessCategory accessCategory() {
        return accessCategory;
    }

    /** True when its source marked it as restricted. */
    public boolean confidential() {
        return confidential;
    }

    /** True for a medication, problem, allergy, goal and the like that is current, according to its source. */
    public boolean current() {
        return current;
    }

    /**
     * {@link #titleWords} in English. When it is empty, the source has no words for the entry: show the name of the
     * type.
     */
    public Optional<String> title() {
        return title.map(Wording::text);
    }

    /** What it is. */
    public Optional<Wording> titleWords() {
        return title;
    }

    /** {@link #valueWords} in English, without {@link #unit}. */
    public Optional<String> value() {
        return value.map(Wording::text);
    }

    /** What a line says next to the title: a value, a dose, a reaction. */
    public Optional<Wording> valueWords() {
        return value;
    }

    /** Unit of a value that is a single number, as the source prints it. */
    public Optional<String> unit() {
        return unit;
    }

    /** What else was measured or said along with the value, such as a mean pressure or the oxygen given. */
    public Optional<Wording> details() {
        return details;
    }

    /**
     * The most serious interpretation, as a code of HL7 v3 ObservationInterpretation ({@code HH}, {@code L}, {@code N}
     * ...), or the source's own words when they match no code.
     */
    public Optional<String> flag() {
        return flag;
    }

    public Judgement judgement() {
        return judgement;
    }

    /** What a reader must know beyond title and value, in the order of {@link Qualifier}. */
    public Set<Qualifier> qualifiers() {
        return qualifiers;
    }

    public boolean is(Qualifier qualifier) {
        return qualifiers.contains(qualifier);
    }

    /** True when the entry says that something is not so, was not done, or was a mistake. Never show it as positive. */
    public boolean negated() {
        return qualifiers.stream().anyMatch(Qualifier::negates);
    }

    /** The clinically relevant date. */
    public Optional<PartialDate> date() {
        return date;
    }

    /** The end of what begins with {@link #date}, as its source says, or the last of several dates; else empty. */
    public Optional<PartialDate> until() {
        return until;
    }

    /** When it was, in words, where there is no date: "at the age of 7", "spring 2021". */
    public Optional<Wording> when() {
        return when;
    }

    /** The first coding, as {@code system|code}. */
    public Optional<String> code() {
        return code;
    }

    /** FHIR status code. */
    public Optional<String> status() {
        return status;
    }

    /** Reference to whoever did it, as written in the body. */
    public Optional<String> practitioner() {
        return practitioner;
    }

    /** The numbers that were measured, in the order of the body. */
    public List<Measurement> measurements() {
        return measurements;
    }

    /**
     * References whose targets this projection depends on, as written in the body, whether a target was found or not.
     * When one of these entries is added or changes, this entry must be projected again. Contains
     * {@link RecordContext#PERSON} when the projection depends on the birth date or the sex of the person.
     */
    public List<String> needs() {
        return needs;
    }

    /** A builder that starts with the members of this projection. */
    public Builder toBuilder() {
        Builder builder = new Builder(type);
        builder.kind = kind;
        builder.rules = rules;
        builder.category = category;
        builder.accessCategory = accessCategory;
        builder.confidential = confidential;
        builder.current = current;
        builder.title = title;
        builder.value = value;
        builder.unit = unit;
        builder.details = details;
        builder.flag = flag;
        builder.judgement = judgement;
        builder.qualifiers.addAll(qualifiers);
        builder.date = date;
        builder.until = until;
        builder.when = when;
        builder.code = code;
        builder.status = status;
        builder.practitioner = practitioner;
        builder.measurements = measurements;
        builder.needs = needs;
        return builder;
    }

    /** True when all that a list shows is equal: it does not show {@link #needs} and {@link #practitioner}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Projection that
                && type.equals(that.type)
                && kind.equals(that.kind)
                && category == that.category
                && accessCategory == that.accessCategory
                && confidential == that.confidential
                && current == that.current
                && title.equals(that.title)
                && value.equals(that.value)
                && unit.equals(that.unit)
                && details.equals(that.details)
                && flag.equals(that.flag)
                && judgement == that.judgement
                && qualifiers.equals(that.qualifiers)
                && date.equals(that.date)
                && until.equals(that.until)
                && when.equals(that.when)
                && status.equals(that.status)
                && measurements.equals(that.measurements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, category, title, value, date, qualifiers);
    }

    /** For logs: holds nothing clinical. */
    @Override
    public String toString() {
        return kind + " by rules " + rules;
    }

    /** Collects the members. Not safe for several threads. */
    public static final class Builder {

        private final String type;
        private final EnumSet<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        private String kind = "";
        private int rules;
        private Category category = Category.OTHER;
        private AccessCategory accessCategory = AccessCategory.GENERAL;
        private boolean confidential;
        private boolean current;
        private Optional<Wording> title = Optional.empty();
        private Optional<Wording> value = Optional.empty();
        private Optional<String> unit = Optional.empty();
        private Optional<Wording> details = Optional.empty();
        private Optional<String> flag = Optional.empty();
        private Judgement judgement = Judgement.NONE;
        private Optional<PartialDate> date = Optional.empty();
        private Optional<PartialDate> until = Optional.empty();
        private Optional<Wording> when = Optional.empty();
        private Optional<String> code = Optional.empty();
        private Optional<String> status = Optional.empty();
        private Optional<String> practitioner = Optional.empty();
        private List<Measurement> measurements = List.of();
        private List<String> needs = List.of();

        private Builder(String type) {
            this.type = type;
        }

        /** @param number {@link Kinds#number} of the type */
        public Builder kind(String id, int number) {
            kind = id;
            rules = number;
            return this;
        }

        public Builder category(Category group, AccessCategory right) {
            category = group;
            accessCategory = right;
            return this;
        }

        public Builder confidential(boolean restricted) {
            confidential = restricted;
            return this;
        }

        public Builder current(boolean isSoNow) {
            current = isSoNow;
            return this;
        }

        public Builder title(Optional<Wording> words) {
            title = words;
            return this;
        }

        public Builder value(Optional<Wording> words, Optional<String> itsUnit) {
            value = words;
            unit = itsUnit;
            return this;
        }

        public Builder details(Optional<Wording> words) {
            details = words;
            return this;
        }

        public Builder judged(Optional<String> code, Judgement how) {
            flag = code;
            judgement = how;
            return this;
        }

        public Builder add(Qualifier qualifier) {
            qualifiers.add(qualifier);
            return this;
        }

        public Builder add(Set<Qualifier> more) {
            qualifiers.addAll(more);
            return this;
        }

        public Builder date(Optional<PartialDate> known) {
            date = known;
            return this;
        }

        public Builder until(Optional<PartialDate> end) {
            until = end;
            return this;
        }

        public Builder when(Optional<Wording> words) {
            when = words;
            return this;
        }

        public Builder code(Optional<String> token) {
            code = token;
            return this;
        }

        public Builder status(Optional<String> fhirCode) {
            status = fhirCode;
            return this;
        }

        public Builder practitioner(Optional<String> reference) {
            practitioner = reference;
            return this;
        }

        public Builder measurements(List<Measurement> all) {
            measurements = all;
            return this;
        }

        public Builder needs(List<String> references) {
            needs = references;
            return this;
        }

        public Projection build() {
            return new Projection(this);
        }
    }
}
