// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sorts results into series, and makes their numbers comparable: the only place that knows units. We provide it; safe
 * for several threads.
 *
 * <p>Points are of one series when they have the same type, code (with the same title, unless the code is of a
 * terminology in which it names one thing everywhere; without a code the same title), component and unit dimension, and
 * are about the same subject. So two names of one test are two series, and mg/dL never meets mmHg.
 */
@ProviderType
public interface SeriesRules {

    /** FHIR resource types whose entries can have points. */
    Set<String> types();

    /**
     * The points of an entry; none for one of another type, for one that is negated, and for one that says nothing.
     * Never fails. A few microseconds.
     */
    List<SeriesPoint> points(EntryId entry, Projection line);

    /**
     * Names the rules, and those of the kinds that its points come from: another number means that points would be
     * others. Stays the same over restarts. Never 0.
     */
    int number();
}
