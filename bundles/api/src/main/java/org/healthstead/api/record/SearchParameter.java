// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A search parameter of FHIR R4 and where its values stand. Immutable.
 *
 * @param name as in a query, for example {@code clinical-status}
 * @param type how values are compared
 * @param places where the values are; empty for a {@link Type#COMPOSITE}
 * @param components names of the parameters that a {@link Type#COMPOSITE} joins, in their order
 */
public record SearchParameter(String name, Type type, List<Place> places, List<String> components) {

    /** The types of FHIR R4, http://hl7.org/fhir/R4/search.html#ptypes. */
    public enum Type {
        NUMBER,
        DATE,
        STRING,
        TOKEN,
        REFERENCE,
        COMPOSITE,
        QUANTITY,
        URI,
        SPECIAL
    }

    /**
     * Where values stand.
     *
     * @param path names with dots; {@code effective[x]} is any of {@code effectiveDateTime}, {@code effectivePeriod}
     *     ...
     * @param condition that the value there must meet
     */
    public record Place(String path, Optional<Condition> condition) {

        public Place {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(condition, "condition");
        }
    }

    /**
     * What a value must be to count.
     *
     * @param member of the value, for example {@code system}; empty for the type that a reference leads to
     * @param wanted value of the member, or the type
     */
    public record Condition(String member, String wanted) {

        public Condition {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(wanted, "wanted");
        }
    }

    public SearchParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        places = List.copyOf(places);
        components = List.copyOf(components);
    }
}
