// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A labelled choice of a plain form: a list that opens, or a few buttons of which one can be on. It keeps what was
 * chosen.
 *
 * <pre>{@code
 * FormChoice.of("often", label).option("day", daily).option("week", weekly)
 *         .value(input.text("often", "day")).error(input.complaint("often")).write(html);
 * }</pre>
 *
 * @param name of the field
 * @param label above it
 * @param options what can be chosen, in order: what is sent, and words
 * @param value what is chosen; empty for nothing
 * @param hint below it; empty for none
 * @param error what is wrong; empty for nothing
 */
public record FormChoice(
        String name, String label, Map<String, String> options, String value, String hint, String error) {

    public FormChoice {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(error, "error");
        options = new LinkedHashMap<>(options);
    }

    public static FormChoice of(String name, String label) {
        return new FormChoice(name, label, Map.of(), "", "", "");
    }

    public FormChoice option(String sent, String words) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(sent, words);
        return new FormChoice(name, label, more, value, hint, error);
    }

    public FormChoice value(String chosen) {
        return new FormChoice(name, label, options, chosen, hint, error);
    }

    public FormChoice hint(String words) {
        return new FormChoice(name, label, options, value, words, error);
    }

    public FormChoice error(String words) {
        return new FormChoice(name, label, options, value, hint, words);
    }

    /** Writes a list that opens. Without a value it asks for one. */
    public void write(Html html, Messages messages) {
        html.open("div", "class", notes().look())
                .open("label", "for", name)
                .text(label)
                .close();
        html.open(
                "select",
                "id",
                name,
                "name",
                name,
                "aria-invalid",
                notes().invalid(),
                "aria-describedby",
                notes().describedBy());
        if (!options.containsKey(value)) {
            html.open("option", "value", "").text(messages.get("form.choose")).close();
        }
        options.forEach((sent, words) -> html.open("option", "value", sent, "selected", sent.equals(value) ? "" : null)
                .text(words)
                .close());
        html.close();
        notes().write(html);
        html.close();
    }

    /** Writes a button for each option, of which one can be on: for a few options that everybody should see. */
    public void writeButtons(Html html) {
        html.open("fieldset", "class", notes().look(), "aria-describedby", notes().describedBy());
        html.element("legend", null, label);
        options.forEach((sent, words) -> {
            html.open("label", "class", "tick");
            html.empty(
                    "input", "type", "radio", "name", name, "value", sent, "checked", sent.equals(value) ? "" : null);
            html.element("span", null, words).close();
        });
        notes().write(html);
        html.close();
    }

    private FieldNotes notes() {
        return new FieldNotes(name, error, hint);
    }
}
