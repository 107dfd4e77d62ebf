// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Judgement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QuantityLabel;

/**
 * Why nobody has judged a result, as far as the result shows it. It only explains: what is judged and how is decided
 * when the entry's line is made.
 */
final class MissingJudgement {

    private final Projection projection;
    private final JsonObject body;
    private final Messages messages;

    MissingJudgement(Entry entry, Messages messages) {
        this.projection = entry.projection();
        this.body = entry.body();
        this.messages = messages;
    }

    /** Empty for a result that is judged, and for what is no result. */
    Optional<String> sentence() {
        boolean isResult = projection.category() == Category.RESULT || projection.category() == Category.VITAL_SIGN;
        if (!isResult
                || projection.judgement() != Judgement.NONE
                || projection.negated()
                || projection.is(Qualifier.AWAITED)) {
            return Optional.empty();
        }
        return switch (projection.type()) {
            case "DiagnosticReport" -> Optional.of(messages.get("entry.unjudged.report"));
            case "Observation" -> Optional.of(observation());
            default -> Optional.empty();
        };
    }

    private String observation() {
        Optional<String> said = FlagMark.words(projection, messages);
        if (said.isPresent()) {
            return messages.get("entry.unjudged.said", said.get());
        }
        if (projection.measurements().stream()
                .anyMatch(part -> part.component().isPresent() || part.code().isPresent())) {
            return messages.get("entry.unjudged.part");
        }
        Optional<Quantity> value = projection.measurements().stream()
                .map(measured -> measured.quantity())
                .findFirst();
        if (value.isEmpty()) {
            boolean isAbsent =
                    projection.is(Qualifier.ABSENT) || projection.value().isEmpty();
            return messages.get(isAbsent ? "entry.unjudged.absent" : "entry.unjudged.words");
        }
        List<JsonObject> ranges = ranges();
        return ranges.isEmpty() ? messages.get("entry.unjudged.none") : range(value.get(), ranges);
    }

    /** There is a range, and it was not enough. */
    private String range(Quantity value, List<JsonObject> ranges) {
        List<Quantity> bounds = ranges.stream()
                .flatMap(range -> Stream.of(range.object("low"), range.object("high")))
                .flatMap(bound -> Quantity.of(bound).stream())
                .toList();
        if (bounds.isEmpty()) {
            return messages.get("entry.unjudged.range.words");
        }
        Optional<String> unit = value.shownUnit();
        Optional<String> other = bounds.stream()
                .flatMap(bound -> bound.shownUnit().stream())
                .filter(bound -> unit.isPresent() && !bound.equals(unit.get()))
                .findFirst();
        if (other.isPresent()) {
            return messages.get(
                    "entry.unjudged.unit", QuantityLabel.unit(unit.orElse("")), QuantityLabel.unit(other.get()));
        }
        if (value.comparator().isPresent()) {
            return messages.get("entry.unjudged.comparator");
        }
        boolean isForSome =
                ranges.stream().anyMatch(range -> range.has("appliesTo") || range.has("age") || range.has("type"));
        return messages.get(isForSome || ranges.size() > 1 ? "entry.unjudged.several" : "entry.unjudged.unclear");
    }

    private List<JsonObject> ranges() {
        Json ranges = body.member("referenceRange");
        return switch (ranges) {
            case JsonArray array -> array.objects();
            case JsonObject one -> List.of(one);
            case null, default -> List.of();
        };
    }
}
