// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QuantityLabel;

/** Every range that the report gives, each with whom and what it is for, in the report's numbers and words. */
final class ReportedRanges {

    private final JsonObject body;
    private final Messages messages;

    ReportedRanges(JsonObject body, Messages messages) {
        this.body = body;
        this.messages = messages;
    }

    /** Writes a paragraph for one range, a list for several; nothing when the report gives none. */
    void write(Html html) {
        List<String> lines = new ArrayList<>(of(body));
        for (Json item : items(body.member("component"))) {
            if (item instanceof JsonObject component) {
                String name = CodedText.of(component.member("code")).words().orElse("");
                of(component).forEach(range -> lines.add(name.isEmpty() ? range : name + ": " + range));
            }
        }
        if (lines.size() == 1) {
            html.element("p", "mute gap-xs", messages.get("entry.range", lines.getFirst()));
        } else if (lines.size() > 1) {
            html.element("p", "mute gap-xs", messages.get("entry.ranges"));
            html.open("ul", "class", "ranges mute");
            lines.forEach(line -> html.element("li", null, line));
            html.close();
        }
    }

    /** The ranges of an Observation or a component, in words. */
    private List<String> of(JsonObject holder) {
        List<String> ranges = new ArrayList<>();
        for (Json item : items(holder.member("referenceRange"))) {
            if (item instanceof JsonObject range) {
                bounds(range).ifPresent(bounds -> ranges.add(withPurpose(bounds, range)));
            }
        }
        return ranges;
    }

    private String withPurpose(String bounds, JsonObject range) {
        List<String> purposes = new ArrayList<>();
        if (range.has("type")) {
            type(CodedText.of(range.member("type"))).ifPresent(purposes::add);
        }
        for (Json group : items(range.member("appliesTo"))) {
            CodedText.of(group).words().ifPresent(words -> purposes.add(messages.get("entry.range.for", words)));
        }
        age(range.object("age")).ifPresent(age -> purposes.add(messages.get("entry.range.age", age)));
        return purposes.isEmpty() ? bounds : bounds + " (" + String.join(", ", purposes) + ')';
    }

    private Optional<String> type(CodedText type) {
        return type.codings().stream()
                .flatMap(coding -> coding.code().stream())
                .flatMap(code -> messages.find("range." + code).stream())
                .findFirst()
                .or(() -> type.words().map(EntryWords::spaced));
    }

    private Optional<String> age(JsonObject age) {
        return interval(age.object("low"), age.object("high"));
    }

    /** The numbers, and the words where they say more than the numbers. */
    private Optional<String> bounds(JsonObject range) {
        Optional<String> numbers = interval(range.object("low"), range.object("high"));
        Optional<String> words = range.string("text").filter(text -> !text.isBlank());
        if (numbers.isEmpty()) {
            return words;
        }
        return numbers.map(text -> words.filter(more -> saysMore(more, text))
                .map(more -> text + ", " + messages.get("quoted", more))
                .orElse(text));
    }

    private static boolean saysMore(String words, String numbers) {
        return !numbers.replaceAll("[\\s\u00a0]", "")
                .toLowerCase(Locale.ROOT)
                .contains(words.replaceAll("\\s", "").replace('-', '–').toLowerCase(Locale.ROOT));
    }

    private Optional<String> interval(JsonObject lower, JsonObject upper) {
        Optional<Quantity> low = Quantity.of(lower);
        Optional<Quantity> high = Quantity.of(upper);
        if (low.isPresent() && high.isPresent()) {
            boolean isOneUnit = low.get().shownUnit().equals(high.get().shownUnit());
            return Optional.of((isOneUnit ? number(low.get()) : words(low.get())) + " – " + words(high.get()));
        }
        return low.map(bound -> (bound.comparator().isPresent() ? "" : "≥ ") + words(bound))
                .or(() -> high.map(bound -> (bound.comparator().isPresent() ? "" : "≤ ") + words(bound)));
    }

    private String number(Quantity quantity) {
        return QuantityLabel.number(quantity.shownValue(), messages.locale());
    }

    private String words(Quantity quantity) {
        return number(quantity)
                + quantity.shownUnit()
                        .map(unit -> "\u00a0" + QuantityLabel.unit(unit))
                        .orElse("");
    }

    private static List<Json> items(Json value) {
        List<Json> items = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(items::add);
        } else if (value != null) {
            items.add(value);
        }
        return items;
    }
}
