// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.Wording;

/** One projection under way: the body, what is around it, and what was asked of that. Not safe for several threads. */
final class Reading {

    /** References are followed this far: from a dispense over its request to a medication. A circle ends here too. */
    private static final int MAX_DEPTH = 3;

    /** A line is short; who made a thousand entries says so in as many references, and none of them is waited for. */
    private static final int MAX_NEEDS = 16;

    private final JsonObject body;
    /** Has the resources that {@code #id} means: the body, or the one that it is contained in. */
    private final JsonObject container;

    private final RecordContext context;
    private final Titles titles;
    private final List<String> needs;
    private final List<JsonObject> targets;
    private final int depth;

    /** Gives the title of another body. */
    @FunctionalInterface
    interface Titles {
        Optional<Wording> of(Reading reading);
    }

    Reading(JsonObject body, RecordContext context, Titles titles) {
        this(body, body, context, titles, new ArrayList<>(0), new ArrayList<>(0), 0);
    }

    private Reading(
            JsonObject body,
            JsonObject container,
            RecordContext context,
            Titles titles,
            List<String> needs,
            List<JsonObject> targets,
            int depth) {
        this.body = body;
        this.container = container;
        this.context = context;
        this.titles = titles;
        this.needs = needs;
        this.targets = targets;
        this.depth = depth;
    }

    /** The same of a body that is contained in another. */
    Reading inside(JsonObject whole) {
        return new Reading(body, whole, context, titles, needs, targets, depth);
    }

    JsonObject body() {
        return body;
    }

    Optional<PartialDate> birthDate() {
        need(RecordContext.PERSON);
        return context.birthDate();
    }

    Optional<Person.Sex> sex() {
        need(RecordContext.PERSON);
        return context.sex();
    }

    /** As {@link org.healthstead.api.record.Projection#needs}. */
    List<String> needs() {
        return needs;
    }

    /** Bodies of other entries that words were taken from. */
    List<JsonObject> targets() {
        return targets;
    }

    /** The title of what a reference leads to: contained, or another entry of the record. */
    Optional<Wording> title(String reference) {
        return target(reference)
                .flatMap(target -> titles.of(new Reading(
                        target, isLocal(reference) ? container : target, context, titles, needs, targets, depth + 1)));
    }

    Optional<JsonObject> target(String reference) {
        if (depth >= MAX_DEPTH || reference.isEmpty()) {
            return Optional.empty();
        }
        if (isLocal(reference)) {
            String id = reference.substring(1);
            return container.array("contained").objects().stream()
                    .filter(resource -> resource.string("id").filter(id::equals).isPresent())
                    .findFirst();
        }
        Optional<JsonObject> found = need(reference) ? context.find(reference) : Optional.empty();
        found.ifPresent(targets::add);
        return found;
    }

    /** @return false when too much was asked for already */
    private boolean need(String name) {
        if (!needs.contains(name)) {
            if (needs.size() >= MAX_NEEDS && !name.equals(RecordContext.PERSON)) {
                return false;
            }
            needs.add(name);
        }
        return true;
    }

    private static boolean isLocal(String reference) {
        return reference.charAt(0) == '#';
    }
}
