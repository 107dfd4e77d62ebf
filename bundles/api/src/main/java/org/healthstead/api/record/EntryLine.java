// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry as a list shows it. It is read without the body, which makes it cheap. Immutable.
 *
 * @param id of the entry
 * @param person whose record it belongs to
 * @param version current version, from 1
 * @param source where it comes from
 * @param projection what the list shows
 */
public record EntryLine(EntryId id, PersonId person, int version, SourceRef source, Projection projection) {

    public EntryLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(projection, "projection");
    }

    /** FHIR resource type. */
    public String type() {
        return projection.type();
    }

    public Category category() {
        return projection.category();
    }

    /** {@link Projection#title}. */
    public Optional<String> title() {
        return projection.title();
    }

    /** {@link Projection#value}. */
    public Optional<String> value() {
        return projection.value();
    }

    /** {@link Projection#unit}. */
    public Optional<String> unit() {
        return projection.unit();
    }

    /** {@link Projection#flag}. */
    public Optional<String> flag() {
        return projection.flag();
    }

    /** {@link Projection#date}. */
    public Optional<PartialDate> date() {
        return projection.date();
    }

    /** {@link Projection#status}. */
    public Optional<String> status() {
        return projection.status();
    }

    /** {@link Projection#negated}. */
    public boolean negated() {
        return projection.negated();
    }
}
