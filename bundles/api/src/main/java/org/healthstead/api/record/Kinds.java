// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The catalogue of kinds, and everything that is derived from a body by it: the only place that reads FHIR paths for
 * titles, dates, values, states, categories and access. We provide it; safe for several threads.
 *
 * <p>The catalogue is data, one file per {@link Kind}; plugins add to it with a {@link KindContribution}. What is
 * derived is stored together with {@link #number}, so that entries which other rules had projected are found and
 * projected again.
 */
@ProviderType
public interface Kinds {

    /**
     * Derives the line of an entry. Never fails: what is missing or malformed is left empty.
     *
     * <p>Cost: a few microseconds, and what {@link RecordContext#find} costs for a body that refers to what it is
     * about.
     */
    Projection project(JsonObject body, RecordContext context);

    /**
     * Names the rules that project entries of a type: another number means that rules have changed, or that a plugin's
     * kinds have come or gone. Stays the same over restarts. Never 0.
     */
    int number(String type);

    /** Every kind, those of a type together, the more special one first. */
    List<Kind> all();

    /** The categories that entries of a type can have; never empty. */
    Set<Category> categories(String type);

    /** True when entries of the type are or are not so now ({@link Projection#current}). */
    boolean hasState(String type);

    /** True when other entries may depend on entries of the type ({@link Projection#needs}). */
    boolean isNeeded(String type);
}
