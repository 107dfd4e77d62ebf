// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What is known about one kind of entry. A kind is a FHIR type, or those entries of a type that have a certain category
 * or code. Immutable.
 */
public final class Kind {

    private final String id;
    private final String type;
    private final Category category;
    private final AccessCategory accessCategory;
    private final String source;
    private final List<Rule> rules;
    private final Supplier<KindUses> uses;

    /**
     * @param id unique; begins with the type, for example {@code Observation.vital-sign}
     * @param type FHIR resource type
     * @param source the document that its rules come from, with version and address
     * @param rules in the order of the file
     * @param uses asked whenever {@link #uses()} is; safe for several threads
     */
    public Kind(
            String id,
            String type,
            Category category,
            AccessCategory accessCategory,
            String source,
            List<Rule> rules,
            Supplier<KindUses> uses) {
        this.id = Objects.requireNonNull(id, "id");
        this.type = Objects.requireNonNull(type, "type");
        this.category = Objects.requireNonNull(category, "category");
        this.accessCategory = Objects.requireNonNull(accessCategory, "accessCategory");
        this.source = Objects.requireNonNull(source, "source");
        this.rules = List.copyOf(rules);
        this.uses = Objects.requireNonNull(uses, "uses");
    }

    /**
     * One line of a kind file.
     *
     * @param name what the rule decides, for example {@code title}
     * @param text paths, codes or conditions, in the format that the package {@code org.healthstead.kinds} describes
     */
    public record Rule(String name, String text) {}

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    public Category category() {
        return category;
    }

    /** The access category of entries of this kind, unless their content is more sensitive. */
    public AccessCategory accessCategory() {
        return accessCategory;
    }

    public String source() {
        return source;
    }

    /** By which its line is derived. */
    public List<Rule> rules() {
        return rules;
    }

    /** By what its entries are listed, written, linked and searched; read from the file when it is first asked for. */
    public KindUses uses() {
        return uses.get();
    }

    @Override
    public String toString() {
        return id;
    }
}
