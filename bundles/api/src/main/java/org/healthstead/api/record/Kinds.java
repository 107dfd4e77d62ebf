// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The catalogue of kinds. It derives from a body everything that lists, search and access need: title, date, value,
 * state, category. No other code reads FHIR paths for these. Provided by Healthstead; safe for several threads.
 *
 * <p>The catalogue is data: one file per {@link Kind}. Plugins add to it with a {@link KindContribution}. The result is
 * stored together with {@link #number}. When the rules change, entries with another number are found and projected
 * again.
 */
@ProviderType
public interface Kinds {

    /**
     * Derives the line of an entry. Never fails: anything missing or malformed is left empty.
     *
     * <p>Costs a few microseconds. If the body refers to what it is about, such as a medication, add the cost of
     * {@link RecordContext#find}.
     */
    Projection project(JsonObject body, RecordContext context);

    /**
     * Identifies the rules for a type. The number changes when the rules change, or when a plugin's kinds come or go.
     * It stays the same across restarts and is never 0.
     */
    int number(String type);

    /**
     * How grave an interpretation is. Never fails.
     *
     * @param flag as of {@link Projection#flag} or {@link Measurement#flag}: a code of HL7 v3, or words of a source
     */
    Judgement judgement(String flag);

    /** Every kind. Kinds of one type are next to each other, the more specific ones first. */
    List<Kind> all();

    /**
     * The lists in which a person finds entries, by name: those of the core, and those that kinds of plugins add. Costs
     * next to nothing.
     */
    List<KindList> lists();

    /** The kinds of a type, the more special one first; the kind {@code Resource} for a type that no kind describes. */
    List<Kind> of(String type);

    /**
     * What the columns of an entry's kind say, by {@link ListColumn#name()}: those that its line does not have
     * ({@link ListColumn#isOfLine}), and only where there is something to say. Never fails.
     */
    Map<String, Wording> cells(Projection line, JsonObject body, RecordContext context);

    /** The codes that the fields of forms suggest. */
    Vocabularies vocabularies();

    /**
     * What the members of entries of a type are to a search. The same object until kinds of a plugin come or go, so
     * that asking for each entry costs nothing.
     */
    TextRoles texts(String type);

    /**
     * Names the rules of {@link #texts} for a type: whoever keeps what was read by other rules reads it again. Stays
     * the same over restarts.
     */
    int textsNumber(String type);

    /** The categories that entries of a type can have; never empty. */
    Set<Category> categories(String type);

    /** True when entries of the type can be current or not ({@link Projection#current}). */
    boolean hasState(String type);

    /** True when the projection of other entries may depend on entries of this type ({@link Projection#needs}). */
    boolean isNeeded(String type);
}
