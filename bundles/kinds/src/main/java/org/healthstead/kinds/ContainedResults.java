// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Wording;

/**
 * Results that lie inside of a report or a panel and have no line of their own ({@code contained}): what they say is
 * said by the line of the whole. Safe for several threads.
 */
final class ContainedResults {

    /** Members that lead to results. */
    private static final List<String> MEMBERS = List.of("result", "hasMember");

    private static final String RESULT = "Observation";

    /** More than a line can hold. */
    private static final int MAX_SHOWN = 8;

    private final Function<JsonObject, Projection> projected;

    /** @param projected the line that a contained result would have */
    ContainedResults(Function<JsonObject, Projection> projected) {
        this.projected = projected;
    }

    static boolean hasAny(JsonObject body) {
        return body.has("contained") && MEMBERS.stream().anyMatch(body::has);
    }

    /** The line with the gravest of them, and, where it says nothing itself, with their values. */
    Projection addTo(Projection line, JsonObject body) {
        List<Projection> inside = new ArrayList<>();
        for (JsonObject resource : body.array("contained").objects()) {
            if (isMeant(resource, body)) {
                Projection projection = projected.apply(resource);
                if (!projection.negated()) {
                    inside.add(projection);
                }
            }
        }
        return inside.isEmpty() ? line : merged(line, inside);
    }

    private static boolean isMeant(JsonObject resource, JsonObject body) {
        String reference = "#" + resource.string("id").orElse("");
        return resource.string("resourceType").filter(RESULT::equals).isPresent()
                && MEMBERS.stream()
                        .flatMap(member -> Amounts.objects(body.member(member)).stream())
                        .anyMatch(link -> link.string("reference")
                                .filter(reference::equals)
                                .isPresent());
    }

    private static Projection merged(Projection line, List<Projection> inside) {
        Projection.Builder merged = line.toBuilder();
        Projection gravest =
                inside.stream().min(Comparator.comparing(Projection::judgement)).orElseThrow();
        boolean isGraver =
                line.judgement() == Judgement.NONE || gravest.judgement().compareTo(line.judgement()) < 0;
        // One that nobody judged keeps the whole from being called normal, as with components.
        if (isGraver) {
            merged.judged(gravest.flag(), gravest.judgement());
        }
        AccessCategory access = line.accessCategory();
        for (Projection each : inside) {
            access = KindsCatalogue.stricter(access, each.accessCategory());
        }
        merged.category(line.category(), access)
                .confidential(line.confidential() || inside.stream().anyMatch(Projection::confidential))
                .needs(Stream.concat(Stream.of(line), inside.stream())
                        .flatMap(each -> each.needs().stream())
                        .distinct()
                        .toList());
        if (line.value().isEmpty()) {
            List<Wording> values = inside.stream()
                    .filter(each -> each.value().isPresent())
                    .limit(MAX_SHOWN)
                    .map(ContainedResults::words)
                    .toList();
            if (!values.isEmpty()) {
                merged.value(Optional.of(Wording.join("; ", values)), Optional.empty());
            }
        }
        return merged.build();
    }

    private static Wording words(Projection result) {
        Wording value = result.unit()
                .map(unit -> Wording.amount(result.value().orElseThrow(), unit))
                .orElseGet(() -> result.valueWords().orElseThrow());
        return result.titleWords().map(title -> title.and(": ").and(value)).orElse(value);
    }
}
