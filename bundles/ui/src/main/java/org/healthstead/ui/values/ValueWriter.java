// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonBoolean;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.narrative.NarrativeWriter;

/** Writes a FHIR value of any data type as a reader would say it. For one thread and one page. */
public final class ValueWriter {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.{5,})?");
    private static final Pattern PARTIAL = Pattern.compile("[0-9]{4}(-[0-9]{2})?");
    private static final Pattern DATE_NAME = Pattern.compile(
            "(?i).*(date|time|period|start|end|on|issued|recorded|sent|received|created|onset|abatement|deceased).*");

    /** Members that say nothing to a reader, or are said with another one. */
    private static final Set<String> SILENT = Set.of("id", "linkId", "data", "hash", "fhir_comments");

    private static final Set<String> REFERENCE = Set.of("reference", "type", "identifier", "display");
    private static final Set<String> NOTE = Set.of("text", "time", "authorString", "authorReference");
    private static final Set<String> RATIO = Set.of("numerator", "denominator");

    private static final int MAX_TEXT = 100_000;
    private static final int MAX_ITEMS = 500;
    private static final int MAX_DEPTH = 20;

    private final Html html;
    private final Messages messages;
    private final References references;
    private final Amounts amounts;
    private final Schedules schedules;
    private final Extensions extensions;

    public ValueWriter(Html html, Messages messages, References references) {
        this.html = html;
        this.messages = messages;
        this.references = references;
        this.amounts = new Amounts(html, messages);
        this.schedules = new Schedules(this);
        this.extensions = new Extensions(this);
    }

    Html html() {
        return html;
    }

    Messages messages() {
        return messages;
    }

    Amounts amounts() {
        return amounts;
    }

    /** @param name of the element, which tells a year from any other number */
    public void write(String name, Json value) {
        write(name, value, 0);
    }

    /**
     * Writes a member of an object, with what FHIR adds to it in the member of the same name with {@code _} before it.
     */
    public void member(JsonObject object, String name) {
        member(object, name, 0);
    }

    void member(JsonObject object, String name, int depth) {
        Json value = object.member(name);
        if (value != null && !(value instanceof JsonNull)) {
            write(name, value, depth);
        }
        extensions.ofPrimitive(object.member("_" + name), value == null, depth);
    }

    void write(String name, Json value, int depth) {
        switch (value) {
            case JsonString text -> text(name, text.value());
            case JsonNumber number -> html.text(amounts.number(number.lexeme()));
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
        String words = Codes.ofElement(name, text, messages).orElse(text);
        html.text(words.length() <= MAX_TEXT ? words : words.substring(0, MAX_TEXT));
        if (words.length() > MAX_TEXT) {
            html.text(messages.get("entry.text.cut", words.length() - MAX_TEXT));
        }
    }

    private void array(String name, JsonArray array, int depth) {
        int shown = Math.min(array.size(), MAX_ITEMS);
        for (int i = 0; i < shown; i++) {
            if (array.size() == 1) {
                write(name, array.get(i), depth);
            } else if (!(array.get(i) instanceof JsonNull)) {
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
        if (object.has("div")) {
            NarrativeWriter.write(html, object.string("div").orElse(""));
        } else if (depth > MAX_DEPTH) {
            html.text("…");
        } else if (object.has("reference") || object.has("identifier") && isOnly(object, REFERENCE)) {
            references.write(html, object, messages);
        } else if (name.equals("extension") || name.equals("modifierExtension")) {
            extensions.write(object, depth);
        } else if (extensions.writeAbsence(object)) {
            return;
        } else if (isQuestion(name, object)) {
            answer(object, depth);
        } else if (!amounts.write(object) && !schedules.write(name, object, depth)) {
            composed(name, object, depth);
        }
    }

    private void composed(String name, JsonObject object, int depth) {
        if (object.has("code") && hasValue(object)) {
            measured(object, depth);
        } else if (isOnly(object, NOTE) && object.has("text") && object.names().size() > 1) {
            note(object, depth);
        } else if (isRange(object, "start", "end")) {
            between(object, "start", "end", depth);
        } else if (isRange(object, "low", "high")) {
            between(object, "low", "high", depth);
            rangeFor(object, depth);
        } else if (isOnly(object, RATIO)) {
            ratio(object, depth);
        } else if (object.has("sigFormat") || object.has("when") && object.has("who")) {
            members(object.without("data"), depth);
        } else {
            words(name, object, depth);
        }
    }

    private void words(String name, JsonObject object, int depth) {
        Optional<String> words = PersonalDetails.name(object, messages)
                .or(() -> PersonalDetails.address(object))
                .or(() -> attachment(object))
                .or(() -> PersonalDetails.contact(object, messages))
                .or(() -> PersonalDetails.identifier(object, messages))
                .or(() -> Codes.of(name, object, messages));
        if (words.isPresent()) {
            text("", words.get());
            added(object, depth);
        } else {
            members(object, depth);
        }
    }

    /** What FHIR adds to a concept: translations of its words, as a rule. */
    private void added(JsonObject object, int depth) {
        for (JsonObject part : object.has("coding") ? object.array("coding").objects() : List.of(object)) {
            extensions.ofPrimitive(part.member("_display"), false, depth);
        }
        extensions.ofPrimitive(object.member("_text"), false, depth);
    }

    /** Attachment: its title, or what sort of file it is. The bytes are never written out. */
    private Optional<String> attachment(JsonObject object) {
        if (object.has("attachment")) {
            return file(object.object("attachment"));
        }
        return object.has("contentType") ? file(object) : Optional.empty();
    }

    private Optional<String> file(JsonObject attachment) {
        return attachment
                .string("title")
                .or(() -> attachment
                        .string("contentType")
                        .map(type -> messages.find("file.type." + type.replaceFirst("\\s*;.*", ""))
                                .orElse(type)))
                .or(() -> Optional.of(EntryWords.type("Binary", messages)));
    }

    private static boolean hasValue(JsonObject object) {
        return object.has("dataAbsentReason")
                || object.names().stream().anyMatch(member -> member.startsWith("value") && member.length() > 5);
    }

    /** A part of a result: what, how much, how it was judged, and the range for it. */
    private void measured(JsonObject object, int depth) {
        write("code", object.member("code"), depth + 1);
        html.text(": ");
        String separator = "";
        for (String member : object.names()) {
            if (member.startsWith("value") || member.equals("dataAbsentReason") || member.equals("interpretation")) {
                html.text(separator);
                member(object, member, depth + 1);
                separator = ", ";
            }
        }
        for (JsonObject range : object.array("referenceRange").objects()) {
            html.text(" (");
            write("referenceRange", range, depth + 1);
            html.text(")");
        }
    }

    private void note(JsonObject object, int depth) {
        text("", object.string("text").orElse(""));
        html.text(" (");
        String separator = "";
        for (String member : object.names()) {
            if (!member.equals("text")) {
                html.text(separator);
                write(member, object.member(member), depth + 1);
                separator = ", ";
            }
        }
        html.text(")");
    }

    /** An item of a QuestionnaireResponse, also one without the {@code linkId} that it should have. */
    private static boolean isQuestion(String name, JsonObject object) {
        return object.has("linkId") || name.equals("item") && (object.has("answer") || object.has("item"));
    }

    /** A question with its answers and the questions below it. */
    private void answer(JsonObject item, int depth) {
        html.text(item.string("text").orElse("")).text(item.has("answer") ? ": " : "");
        for (JsonObject answer : item.array("answer").objects()) {
            html.open("span", "class", "item");
            members(answer, depth + 1);
            html.close();
        }
        if (item.has("item")) {
            array("item", item.array("item"), depth + 1);
        }
    }

    private static boolean isRange(JsonObject object, String from, String to) {
        return object.has(from) || object.has(to);
    }

    static boolean isOnly(JsonObject object, Set<String> members) {
        return object.names().stream()
                .allMatch(name -> members.contains(name)
                        || name.equals("id")
                        || name.equals("extension")
                        || name.startsWith("_"));
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
    }

    /** What a report's range is, whom it is for, and how the report words it. */
    private void rangeFor(JsonObject object, int depth) {
        object.string("text").ifPresent(text -> html.text(" (" + text + ")"));
        for (String member : List.of("type", "appliesTo", "age")) {
            if (object.has(member)) {
                html.text(", ");
                write(member, object.member(member), depth + 1);
            }
        }
    }

    private void ratio(JsonObject object, int depth) {
        boolean isTiter = !object.object("numerator").has("unit")
                && !object.object("denominator").has("unit")
                && !object.object("denominator").has("code");
        write("numerator", object.member("numerator"), depth + 1);
        if (object.has("denominator")) {
            html.text(isTiter ? ":" : " / ");
            write("denominator", object.member("denominator"), depth + 1);
        }
    }

    /** Each member with its name, unless there is only one. */
    void members(JsonObject object, int depth) {
        boolean isFirst = true;
        int told = 0;
        for (String name : object.names()) {
            told += isTold(object, name) ? 1 : 0;
        }
        for (String name : object.names()) {
            if (isTold(object, name)) {
                String element = name.startsWith("_") ? name.substring(1) : name;
                html.text(isFirst ? "" : "; ");
                if (told > 1 || !element.startsWith("value")) {
                    html.text(FieldNames.of(element, messages)).text(": ");
                }
                member(object, element, depth + 1);
                isFirst = false;
            }
        }
    }

    private static boolean isTold(JsonObject object, String name) {
        return !SILENT.contains(name) && (!name.startsWith("_") || !object.has(name.substring(1)));
    }
}
