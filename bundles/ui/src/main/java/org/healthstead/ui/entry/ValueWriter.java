// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.QuantityLabel;

/** Writes a FHIR value of any data type as a reader would say it. Known by shape; what has none is listed in words. */
final class ValueWriter {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.{5,})?");
    private static final Pattern PARTIAL = Pattern.compile("[0-9]{4}(-[0-9]{2})?");
    private static final Pattern DATE_NAME = Pattern.compile(
            "(?i).*(date|time|period|start|end|on|issued|recorded|sent|received|created|onset|abatement|deceased).*");
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_ITEMS = 30;
    private static final int MAX_DEPTH = 4;

    private final Html html;
    private final Messages messages;
    private final References references;

    ValueWriter(Html html, Messages messages, References references) {
        this.html = html;
        this.messages = messages;
        this.references = references;
    }

    /** @param name of the element, which tells a year from any other number */
    void write(String name, Json value) {
        write(name, value, 0);
    }

    private void write(String name, Json value, int depth) {
        switch (value) {
            case JsonString text -> text(name, text.value());
            case JsonNumber number -> html.text(number.lexeme());
            case JsonBoolean truth ->
                html.text(messages.get("value." + truth.scalarText().orElseThrow()));
            case JsonArray array -> array(name, array, depth);
            case JsonObject object -> object(name, object, depth);
            case JsonNull ignored -> html.text("–");
        }
    }

    private void text(String name, String text) {
        boolean isDate = DAY.matcher(text).matches()
                || PARTIAL.matcher(text).matches() && DATE_NAME.matcher(name).matches();
        if (isDate) {
            try {
                PartialDateLabel.write(html, PartialDate.parse(text), messages.locale());
                return;
            } catch (DateTimeException ignored) {
                // no day that a calendar has: shown as it was written
            }
        }
        if (name.equals("status") || name.endsWith("Status")) {
            html.text(EntryWords.status(text, messages));
        } else {
            html.text(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…");
        }
    }

    private void array(String name, JsonArray array, int depth) {
        int shown = Math.min(array.size(), MAX_ITEMS);
        for (int i = 0; i < shown; i++) {
            if (shown == 1) {
                write(name, array.get(i), depth);
            } else {
                html.open("span", "class", "item");
                write(name, array.get(i), depth);
                html.close();
            }
        }
        if (array.size() > shown) {
            html.element("span", "item mute", messages.get("value.more", array.size() - shown));
        }
    }

    private void object(String name, JsonObject object, int depth) {
        Optional<Quantity> quantity = Quantity.of(object);
        if (quantity.isPresent()) {
            quantity(quantity.get());
        } else if (object.has("reference") || object.has("display") && object.has("identifier")) {
            reference(object);
        } else if (object.has("code") && hasValue(object)) {
            measured(object, depth);
        } else if (object.has("start") || object.has("end")) {
            between(object, "start", "end", depth);
        } else if (object.has("low") || object.has("high")) {
            between(object, "low", "high", depth);
        } else if (object.has("numerator")) {
            ratio(object, depth);
        } else {
            words(name, object, depth);
        }
    }

    private void words(String name, JsonObject object, int depth) {
        Optional<String> words = Shapes.name(object)
                .or(() -> Shapes.address(object))
                .or(() -> Shapes.attachment(object))
                .or(() -> Shapes.labelled(object))
                .or(() -> CodedText.of(object).words());
        if (words.isPresent()) {
            html.text(
                    words.get().length() <= MAX_TEXT ? words.get() : words.get().substring(0, MAX_TEXT) + "…");
        } else if (depth < MAX_DEPTH) {
            members(object, depth);
        } else {
            html.text("…");
        }
    }

    private void quantity(Quantity quantity) {
        html.open("span", "class", "num").text(QuantityLabel.number(quantity.shownValue(), messages.locale()));
        quantity.shownUnit().ifPresent(unit -> html.text("\u00a0" + QuantityLabel.unit(unit)));
        html.close();
    }

    private void reference(JsonObject object) {
        String reference = object.string("reference").orElse("");
        Optional<String> display = object.string("display").filter(text -> !text.isBlank());
        Optional<References.Target> target = references.find(reference);
        if (target.isPresent()) {
            html.link(
                    Addresses.entry(target.get().id()),
                    display.or(() -> target.get().title())
                            .orElseGet(() -> EntryWords.type(target.get().type(), messages)));
        } else {
            html.text(display.orElse(reference));
        }
    }

    private static boolean hasValue(JsonObject object) {
        return object.names().stream().anyMatch(member -> member.startsWith("value") && member.length() > 5);
    }

    private void measured(JsonObject object, int depth) {
        html.text(CodedText.of(object.member("code")).words().orElse("")).text(": ");
        for (int i = 0; i < object.size(); i++) {
            if (object.nameAt(i).startsWith("value")) {
                write(object.nameAt(i), object.valueAt(i), depth + 1);
            }
        }
    }

    private void between(JsonObject object, String from, String to, int depth) {
        if (object.has(from) && object.has(to)) {
            write(from, object.member(from), depth + 1);
            html.text(" – ");
            write(to, object.member(to), depth + 1);
        } else {
            boolean open = object.has(from);
            html.text(messages.get(open ? "value.from" : "value.until")).text(" ");
            write(open ? from : to, object.member(open ? from : to), depth + 1);
        }
        object.string("text").ifPresent(text -> html.text(" (" + text + ")"));
    }

    private void ratio(JsonObject object, int depth) {
        write("numerator", object.member("numerator"), depth + 1);
        if (object.has("denominator")) {
            html.text(" / ");
            write("denominator", object.member("denominator"), depth + 1);
        }
    }

    private void members(JsonObject object, int depth) {
        boolean first = true;
        for (int i = 0; i < Math.min(object.size(), MAX_ITEMS); i++) {
            String name = object.nameAt(i);
            if (!List.of("id", "extension", "modifierExtension").contains(name) && !name.startsWith("_")) {
                html.text(first ? "" : "; ").text(FieldNames.of(name, messages)).text(": ");
                write(name, object.valueAt(i), depth + 1);
                first = false;
            }
        }
    }
}
