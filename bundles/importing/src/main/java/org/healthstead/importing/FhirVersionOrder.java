// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.platform.api.store.VersionOrder;

/**
 * Which of two versions of a FHIR resource is the newer one: by {@code meta.versionId} and {@code meta.lastUpdated}, as
 * long as they do not contradict each other; else by when it was {@code issued}; else by its status, which only goes
 * forward. What a history says beside a resource counts as the resource's own.
 *
 * <p>The order of statuses is that of the value sets observation-status, diagnostic-report-status and
 * composition-status and of the state machines of events and requests in FHIR R4 (hl7.org/fhir/R4:
 * valueset-observation-status.html, valueset-diagnostic-report-status.html, valueset-composition-status.html,
 * event.html, request.html). Statuses between which these go both ways have the same rank.
 */
final class FhirVersionOrder implements VersionOrder {

    private static final String ENTERED_IN_ERROR = "entered-in-error";

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("proposed", 1),
            Map.entry("planned", 1),
            Map.entry("draft", 1),
            Map.entry("preparation", 1),
            Map.entry("registered", 1),
            Map.entry("partial", 2),
            Map.entry("preliminary", 3),
            Map.entry("active", 4),
            Map.entry("in-progress", 4),
            Map.entry("on-hold", 4),
            Map.entry("suspended", 4),
            Map.entry("final", 5),
            Map.entry("completed", 5),
            Map.entry("finished", 5),
            Map.entry("stopped", 5),
            Map.entry("revoked", 5),
            Map.entry("amended", 6),
            Map.entry("corrected", 6),
            Map.entry("appended", 6),
            Map.entry("cancelled", 7),
            Map.entry(ENTERED_IN_ERROR, 8));

    @Override
    public Relation relate(JsonObject said, Statement next) {
        int byVersion = compare(
                number(said.textAt("meta.versionId")),
                number(next.version().or(() -> next.body().textAt("meta.versionId"))));
        int byTime = compare(
                instant(said.textAt("meta.lastUpdated")),
                next.statedAt().or(() -> instant(next.body().textAt("meta.lastUpdated"))));
        if (byVersion * byTime >= 0 && byVersion + byTime != 0) {
            return relation(byVersion + byTime);
        }
        if (next.isDeletion()) {
            return byTime < 0 ? Relation.OLDER : Relation.NEWER;
        }
        int byIssue =
                compare(instant(said.string("issued")), instant(next.body().string("issued")));
        return relation(byIssue != 0 ? byIssue : compare(rank(said), rank(next.body())));
    }

    private static Relation relation(int comparison) {
        return comparison == 0 ? Relation.UNKNOWN : comparison > 0 ? Relation.NEWER : Relation.OLDER;
    }

    /** Positive when the second is greater; 0 when that is not known. */
    private static <T extends Comparable<T>> int compare(Optional<T> first, Optional<T> second) {
        return first.isEmpty() || second.isEmpty()
                ? 0
                : Integer.signum(second.get().compareTo(first.get()));
    }

    private static Optional<Long> number(Optional<String> version) {
        return version.filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    static Optional<Instant> instant(Optional<String> text) {
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> rank(JsonObject body) {
        boolean inError = body.object("verificationStatus").array("coding").objects().stream()
                .anyMatch(coding -> coding.string("code").orElse("").equals(ENTERED_IN_ERROR));
        return inError
                ? Optional.of(RANKS.get(ENTERED_IN_ERROR))
                : body.string("status").map(RANKS::get);
    }
}
