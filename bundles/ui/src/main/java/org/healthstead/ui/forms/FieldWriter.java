// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.RecordContext;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.forms.SpecField.Use;
import org.healthstead.ui.values.References;
import org.healthstead.ui.values.ValueWriter;

/** Writes one field of a form: label, inputs, and what is wrong. Not safe for several threads. */
final class FieldWriter {

    private final Html html;
    private final EntryForm form;
    private final Messages messages;

    FieldWriter(Html html, EntryForm form) {
        this.html = html;
        this.form = form;
        this.messages = form.editors().context().messages();
    }

    void write(FieldSlot slot) {
        SpecField field = slot.field();
        if (slot.isLocked()) {
            locked(slot);
            return;
        }
        List<FieldInput> inputs = new ArrayList<>(form.inputs(field.name()));
        boolean isRepeated = field.field().isRepeated();
        if (inputs.isEmpty()) {
            inputs.add(FieldInput.NONE);
        }
        boolean isBad = !form.complaint(field.name()).isEmpty();
        boolean isAsked = form.questions().of(field.name()).isPresent();
        html.open("div", "class", isBad ? "field bad" : isAsked ? "field ask" : "field");
        html.open("label", "for", field.name()).text(label(form.spec(), field, messages));
        if (!field.field().isRequired() && field.isFirst()) {
            html.text(" ").element("span", "mute small", messages.get("form.optional"));
        }
        html.close();
        for (int i = 0; i < inputs.size(); i++) {
            new InputWriter(html, form, slot, isBad).write(inputs.get(i), i);
        }
        if (isRepeated && !inputs.getLast().isBlank()) {
            html.open("p");
            html.open("button", "class", "btn slim", "type", "submit", "name", "more", "value", field.name());
            html.text(messages.get("form.more.another")).close().close();
        }
        suggestions(field);
        below(slot, isBad);
        html.close();
    }

    private void below(FieldSlot slot, boolean isBad) {
        SpecField field = slot.field();
        if (isBad) {
            html.open("small", "id", field.name() + "-error")
                    .text(form.complaint(field.name()))
                    .close();
        }
        form.questions().of(field.name()).ifPresent(question -> question(field.name(), question));
        hint(slot)
                .filter(words -> !isBad)
                .ifPresent(words -> html.open("small", "class", "hint", "id", field.name() + "-hint")
                        .text(words)
                        .close());
        List<FieldInput> theirs = form.theirs(field.name());
        if (!theirs.isEmpty()) {
            html.open("small", "class", "wrong", "id", field.name() + "-theirs");
            html.text(messages.get("form.theirs", words(theirs))).close();
        }
    }

    private void question(String field, Question question) {
        html.open("small", "id", field + "-question").text(question.words()).close();
        html.open("label", "class", "tick");
        html.empty(
                "input",
                "type",
                "checkbox",
                "name",
                field + FieldNames.RIGHT,
                "value",
                question.about(),
                "checked",
                form.questions().isAnswered(field) ? "" : null,
                "autofocus",
                form.focus().equals(field + FieldNames.RIGHT) ? "" : null,
                "aria-describedby",
                field + "-question");
        html.element("span", null, messages.get("form.right.yes")).close();
    }

    private String words(List<FieldInput> inputs) {
        List<String> words = inputs.stream()
                .filter(input -> !input.isBlank())
                .map(input -> String.join(" ", input.text(), input.unit(), input.time())
                        .strip())
                .toList();
        return words.isEmpty() ? messages.get("form.theirs.nothing") : String.join(", ", words);
    }

    private Optional<String> hint(FieldSlot slot) {
        if (!slot.field().isFirst()) {
            return Optional.empty();
        }
        return switch (slot.input()) {
            case DATE -> Optional.of(messages.get("form.date.hint"));
            case MOMENT -> Optional.of(messages.get("form.moment.hint"));
            default -> Optional.empty();
        };
    }

    /** What a field is called in this form, which may say more than the heading of a column. */
    static String label(FormSpec form, SpecField field, Messages messages) {
        return field.label()
                .map(key -> field.about().isEmpty() ? messages.get(key) : messages.get(key, field.about()))
                .or(() -> messages.find("form.label." + form.kind() + "." + field.name()))
                .orElseGet(() -> words(field.field().label(), messages.locale()));
    }

    private static String words(Label label, Locale locale) {
        return label.in(locale);
    }

    private void suggestions(SpecField field) {
        if (!suggests(field)) {
            return;
        }
        html.open("datalist", "id", field.name() + "-list");
        form.editors().offered(field).forEach(each -> html.empty("option", "value", each.words()));
        html.close();
    }

    /** A field in which words are typed, with some to choose from. */
    static boolean suggests(SpecField field) {
        FormField own = field.field();
        return own.type() == FieldType.CONCEPT
                && own.choices().isEmpty()
                && (field.use() == Use.ANALYTE || !own.vocabularies().isEmpty());
    }

    private void locked(FieldSlot slot) {
        if (slot.values().isEmpty()) {
            return;
        }
        html.open("div", "class", "field")
                .open("b")
                .text(label(form.spec(), slot.field(), messages))
                .close();
        ValueWriter values =
                new ValueWriter(html, messages, new References(form.start(), ids -> List.of(), this::line));
        for (Json value : slot.values()) {
            html.open("div");
            values.write(slot.path().last(), value);
            html.close();
        }
        html.element("small", null, messages.get("form.locked")).close();
    }

    /** What a part of the entry says that a reference leads to. */
    private Optional<Projection> line(JsonObject part) {
        return form.editors().context().numbers().map(known -> known.kinds().project(part, RecordContext.NONE));
    }
}
