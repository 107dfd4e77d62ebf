// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Qualifier;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Messages;

/** What the source says about a result, and what its own range says, where the two differ. */
final class Contradiction {

    private final Entry entry;
    private final Messages messages;

    Contradiction(Entry entry, Messages messages) {
        this.entry = entry;
        this.messages = messages;
    }

    /** A sentence with both. */
    String sentence() {
        String said = said();
        String where = where().orElse("");
        if (said.isEmpty() || where.isEmpty()) {
            return messages.get("entry.contradicted");
        }
        return messages.get("entry.contradicted.both", said, where);
    }

    /** In the source's words, from the result and its parts. */
    private String said() {
        JsonObject body = entry.body();
        Stream<JsonObject> parts = body.array("component").objects().stream();
        return Stream.concat(Stream.of(body), parts)
                .flatMap(holder -> concepts(holder.member("interpretation")).stream())
                .map(this::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<CodedText> concepts(Json value) {
        return switch (value) {
            case JsonArray array -> array.objects().stream().map(CodedText::of).toList();
            case null -> List.of();
            default -> List.of(CodedText.of(value));
        };
    }

    private String words(CodedText concept) {
        return concept.codings().stream()
                .flatMap(coding -> coding.code().stream())
                .flatMap(code -> messages.find("flag." + code).stream())
                .findFirst()
                .or(concept::words)
                .orElse("");
    }

    private Optional<String> where() {
        Projection projection = entry.projection();
        if (projection.is(Qualifier.BY_RANGE)) {
            return FlagMark.words(projection, messages);
        }
        return projection.measurements().stream()
                .flatMap(measured -> place(measured).stream())
                .map(code -> FlagMark.words("range." + code, messages))
                .distinct()
                .reduce((one, other) -> one + ", " + other);
    }

    /** {@code L}, {@code H} or {@code N} by the bounds of the report; empty when they do not tell alone. */
    private static Optional<String> place(Measurement measured) {
        BigDecimal value = measured.quantity().value();
        Optional<Integer> low = measured.low().map(bound -> value.compareTo(new BigDecimal(bound)));
        Optional<Integer> high = measured.high().map(bound -> value.compareTo(new BigDecimal(bound)));
        boolean isBound = measured.quantity().comparator().isPresent()
                || low.filter(order -> order == 0).isPresent()
                || high.filter(order -> order == 0).isPresent();
        if (isBound || low.isEmpty() && high.isEmpty()) {
            return Optional.empty();
        }
        if (low.filter(order -> order < 0).isPresent()) {
            return Optional.of("L");
        }
        return Optional.of(high.filter(order -> order > 0).isPresent() ? "H" : "N");
    }
}
