// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what entries of a kind are listed, written, linked and searched: the lower part of a kind's file. Nothing that is
 * stored is derived from it. Immutable; grows by new members, which older makers leave empty.
 */
public final class KindUses {

    public static final KindUses NONE = builder().build();

    private final Optional<String> list;
    private final List<ListColumn> columns;
    private final List<FormField> fields;
    private final Map<String, String> given;
    private final List<ReferenceMember> references;
    private final List<SearchParameter> parameters;

    private KindUses(Builder builder) {
        list = builder.list;
        columns = builder.columns;
        fields = builder.fields;
        given = builder.given;
        references = builder.references;
        parameters = builder.parameters;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Name of the list in which a person finds its entries, {@link KindList#name}; empty when they are in none. */
    public Optional<String> list() {
        return list;
    }

    /** In their order; empty for a kind whose entries stand in no list, or in one of another kind. */
    public List<ListColumn> columns() {
        return columns;
    }

    /** In their order; empty for what a person cannot write. */
    public List<FormField> fields() {
        return fields;
    }

    /**
     * What each entry that is written by the form has besides its fields, by path as in {@link FormField#path()}: a
     * text, or {@code system|code} of a concept; in the order of the file.
     */
    public Map<String, String> given() {
        return given;
    }

    /** Where references stand; those that every entry may have are with the kind {@code Resource}. */
    public List<ReferenceMember> references() {
        return references;
    }

    /** Of FHIR R4; those that every entry has are with the kind {@code Resource}. */
    public List<SearchParameter> parameters() {
        return parameters;
    }

    /** Collects the members. Not safe for several threads. */
    public static final class Builder {

        private Optional<String> list = Optional.empty();
        private List<ListColumn> columns = List.of();
        private List<FormField> fields = List.of();
        private Map<String, String> given = Map.of();
        private List<ReferenceMember> references = List.of();
        private List<SearchParameter> parameters = List.of();

        private Builder() {}

        /** @param name of the list, if there is one */
        public Builder list(Optional<String> name) {
            list = name;
            return this;
        }

        public Builder columns(List<ListColumn> all) {
            columns = List.copyOf(all);
            return this;
        }

        /** @param always what each entry has besides them */
        public Builder form(List<FormField> all, Map<String, String> always) {
            fields = List.copyOf(all);
            given = Collections.unmodifiableMap(new LinkedHashMap<>(always));
            return this;
        }

        public Builder references(List<ReferenceMember> all) {
            references = List.copyOf(all);
            return this;
        }

        public Builder parameters(List<SearchParameter> all) {
            parameters = List.copyOf(all);
            return this;
        }

        public KindUses build() {
            return new KindUses(this);
        }
    }
}
