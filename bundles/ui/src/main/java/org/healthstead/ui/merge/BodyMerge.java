// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.healthstead.api.json.JsonObject;

/**
 * Brings together what two people have made of the same version of an entry.
 *
 * <p>What only one of them changed is taken from them, and what both changed alike is taken once. What both changed
 * differently is a {@link Conflict}, for which somebody has to choose. Values keep the digits and the members that they
 * have; nothing is left out because nobody knows it.
 *
 * <p>A member of the resource is one statement: half of one quantity, code, period or dosage and half of another would
 * say what neither of the two has written (one corrects 7.4 to 4.7, the other mmol/L to mg/dL). So are a value with its
 * extensions ({@code birthDate}, {@code _birthDate}), and a value with what can stand in its place
 * ({@code valueString}, {@code valueQuantity}). Lists are brought together item by item: items are the same by their
 * {@code id} where all have one, by their position in lists of equal length, else by what they say. Contained resources
 * are merged as the resource itself. What two people have added to a list comes together only where items stand for
 * themselves, such as notes; two dosages would become a double dose.
 *
 * <p>Immutable; never waits.
 */
public final class BodyMerge {

    private final JsonObject base;
    private final JsonObject mine;
    private final JsonObject theirs;
    private final JsonObject body;
    private final List<Conflict> conflicts;

    private BodyMerge(JsonObject base, JsonObject mine, JsonObject theirs) {
        this.base = Objects.requireNonNull(base, "base");
        this.mine = Objects.requireNonNull(mine, "mine");
        this.theirs = Objects.requireNonNull(theirs, "theirs");
        Choices choices = new Choices(Set.of());
        body = new ResourceMerge(choices).merge("", base, mine, theirs);
        conflicts = choices.conflicts();
    }

    /**
     * @param base the body that both began with
     * @param mine what the one makes of it who is asked now
     * @param theirs what the other one has saved meanwhile
     */
    public static BodyMerge of(JsonObject base, JsonObject mine, JsonObject theirs) {
        return new BodyMerge(base, mine, theirs);
    }

    /** Everything of both; mine, where both changed the same thing differently. */
    public JsonObject body() {
        return body;
    }

    /**
     * Everything of both; at the given conflicts theirs, at the others mine.
     *
     * @param fromTheirs {@linkplain Conflict#path() paths} of conflicts; others are ignored
     */
    public JsonObject body(Set<String> fromTheirs) {
        return new ResourceMerge(new Choices(fromTheirs)).merge("", base, mine, theirs);
    }

    /** What both changed differently, in the order of my body; each path once. Empty when nobody has to choose. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * Something that both changed differently.
     *
     * <p>The three objects hold the members that it is about, as the bodies have them: {@code {"status":"final"}}. They
     * are empty where the body says nothing. Of an item of a list, the member holds a list of that item alone.
     *
     * @param path names it within this merge, to choose by: {@code status}, {@code value[x]}, {@code component[1]},
     *     {@code contained[#drug].code}. The position is that in lists of equal length, after # comes the item's id
     * @param name the FHIR name of the member that is changed, for example {@code component}; of a value that can be of
     *     several types, with the type that mine has, or theirs when mine has none
     * @param base what both began with
     * @param mine what the one says who is asked now
     * @param theirs what the other one has saved
     */
    public record Conflict(String path, String name, JsonObject base, JsonObject mine, JsonObject theirs) {}
}
