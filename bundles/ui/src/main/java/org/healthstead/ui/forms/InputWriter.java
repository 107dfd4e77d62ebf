// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** Writes the inputs of one value of a field. Not safe for several threads. */
final class InputWriter {

    private static final String MAX_LINE = "1000";
    private static final String MAX_UNIT = "100";
    private static final String ROWS = "5";
    private static final String FEW_ROWS = "3";

    /** Characters that fit into the line of a phone. */
    private static final int LINE = 40;

    private final Html html;
    private final EntryForm form;
    private final FieldSlot slot;
    private final boolean isBad;
    private final Messages messages;
    private final FormField field;
    private final String label;

    InputWriter(Html html, EntryForm form, FieldSlot slot, boolean isBad) {
        this.html = html;
        this.form = form;
        this.slot = slot;
        this.isBad = isBad;
        this.messages = form.editors().context().messages();
        this.field = slot.field().field();
        this.label = FieldWriter.label(form.spec(), slot.field(), messages);
    }

    void write(FieldInput input, int index) {
        switch (slot.input()) {
            case NOTE, FILE -> area(input, index, ROWS);
            case CHOICE -> select(input, index, choices());
            case YES_NO -> select(input, index, yesNo());
            case CONCEPT, CODING -> concept(input, index);
            case QUANTITY -> quantity(input, index);
            case MONEY -> money(input, index);
            case DATE, MOMENT -> date(input, index);
            case NUMBER -> line(input.text(), index, null);
            case COUNT -> line(input.text(), index, "numeric");
            case TEXT -> text(input, index);
            case REFERENCE -> line(input.text(), index, null);
        }
    }

    private void concept(FieldInput input, int index) {
        if (slot.takesCodes()) {
            Map<String, String> choices = new LinkedHashMap<>();
            form.editors().offered(slot.field()).forEach(each -> choices.put(each.code(), each.words()));
            select(input, index, choices);
        } else {
            line(input.text(), index, null);
        }
    }

    private Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Label choice : field.choices()) {
            choices.put(choice.key(), choice.in(messages.locale()));
        }
        return choices;
    }

    private Map<String, String> yesNo() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("true", messages.get("form.yes"));
        choices.put("false", messages.get("form.no"));
        return choices;
    }

    /** The id of the first input is that of the label. */
    private String id(int index) {
        return index == 0 ? field.name() : field.name() + "-" + index;
    }

    private void line(String text, int index, String keyboard) {
        html.empty(
                "input",
                "id",
                id(index),
                "name",
                field.name(),
                "type",
                "text",
                "value",
                text.isEmpty() ? null : text,
                "inputmode",
                keyboard,
                "maxlength",
                MAX_LINE,
                "autocomplete",
                "off",
                "list",
                FieldWriter.suggests(slot.field()) ? field.name() + "-list" : null,
                "aria-label",
                index == 0 ? null : label,
                "aria-required",
                field.isRequired() ? "true" : null,
                "autofocus",
                index == 0 && form.focus().equals(field.name()) ? "" : null,
                "aria-invalid",
                isBad ? "true" : null,
                "aria-describedby",
                describedBy());
    }

    /** A source may say more in one line than a line shows. */
    private void text(FieldInput input, int index) {
        if (input.text().length() > LINE) {
            area(input, index, FEW_ROWS);
        } else {
            line(input.text(), index, null);
        }
    }

    private void area(FieldInput input, int index, String rows) {
        html.open(
                "textarea",
                "id",
                id(index),
                "name",
                field.name(),
                "rows",
                rows,
                "aria-label",
                index == 0 ? null : label,
                "aria-required",
                field.isRequired() ? "true" : null,
                "autofocus",
                index == 0 && form.focus().equals(field.name()) ? "" : null,
                "aria-invalid",
                isBad ? "true" : null,
                "aria-describedby",
                describedBy());
        // Browsers swallow the first end of line.
        html.text(input.text().startsWith("\n") ? "\n" + input.text() : input.text())
                .close();
    }

    private void select(FieldInput input, int index, Map<String, String> choices) {
        html.open(
                "select",
                "id",
                id(index),
                "name",
                field.name(),
                "aria-label",
                index == 0 ? null : label,
                "autofocus",
                index == 0 && form.focus().equals(field.name()) ? "" : null,
                "aria-invalid",
                isBad ? "true" : null,
                "aria-describedby",
                describedBy());
        options(input.text(), choices, true);
        html.close();
    }

    /** What stands there now can stay, also when it is none of the choices. */
    private void options(String chosen, Map<String, String> choices, boolean canBeEmpty) {
        if (canBeEmpty) {
            option("", "–", chosen.isEmpty());
        }
        choices.forEach((code, words) -> option(code, words, code.equals(chosen)));
        if (!chosen.isEmpty() && !choices.containsKey(chosen)) {
            option(chosen, chosen, true);
        }
    }

    private void option(String value, String words, boolean isChosen) {
        html.open("option", "value", value.isEmpty() ? "" : value, "selected", isChosen ? "" : null);
        html.text(words).close();
    }

    private void quantity(FieldInput input, int index) {
        UnitList units = form.editors().units(slot.field());
        html.open("div", "class", "row");
        line(input.text(), index, units.isOpen() ? null : "decimal");
        String name = field.name() + FieldNames.UNIT;
        String unitLabel = messages.get("form.unit.of", label);
        if (units.isOpen()) {
            beside(name, input.unit(), unitLabel, messages.get("form.unit"), field.name() + "-units", "10");
            unitSuggestions(units, index);
        } else if (units.codes().size() == 1 && isOnly(input.unit(), units)) {
            String only = units.codes().getFirst();
            html.empty("input", "type", "hidden", "name", name, "value", only);
            html.open("span").text(UnitList.printed(only)).close();
        } else {
            html.open("select", "name", name, "aria-label", unitLabel);
            Map<String, String> choices = new LinkedHashMap<>();
            units.codes().forEach(code -> choices.put(code, UnitList.printed(code)));
            options(input.unit(), choices, false);
            html.close();
        }
        html.close();
    }

    /** A small input after the first one. */
    private void beside(String name, String text, String spoken, String example, String list, String size) {
        html.empty(
                "input",
                "type",
                "text",
                "name",
                name,
                "value",
                text.isEmpty() ? null : text,
                "aria-label",
                spoken,
                "placeholder",
                example,
                "autocomplete",
                "off",
                "maxlength",
                MAX_UNIT,
                "list",
                list,
                "size",
                size);
    }

    private static boolean isOnly(String unit, UnitList units) {
        return unit.isEmpty() || unit.equals(units.codes().getFirst());
    }

    private void unitSuggestions(UnitList units, int index) {
        if (index > 0) {
            return;
        }
        html.open("datalist", "id", field.name() + "-units");
        units.codes().forEach(code -> html.empty("option", "value", UnitList.printed(code)));
        html.empty("option", "value", units.none()).close();
    }

    private void money(FieldInput input, int index) {
        html.open("div", "class", "row");
        line(input.text(), index, "decimal");
        String spoken = messages.get("form.currency.of", label);
        beside(field.name() + FieldNames.UNIT, input.unit(), spoken, messages.get("form.currency"), null, "4");
        html.close();
    }

    private void date(FieldInput input, int index) {
        boolean hasTime = slot.field().isTimed() || !input.time().isEmpty() || slot.hasTime();
        if (!hasTime) {
            line(input.text(), index, null);
            return;
        }
        html.open("div", "class", "row");
        line(input.text(), index, null);
        String spoken = messages.get("form.time.of", label);
        if (form.isNew() && !form.prefilled(field.name()).isEmpty()) {
            String prefilled = form.prefilled(field.name());
            html.empty("input", "type", "hidden", "name", field.name() + FieldNames.PREFILLED, "value", prefilled);
        }
        beside(field.name() + FieldNames.TIME, input.time(), spoken, messages.get("form.time"), null, "6");
        html.close();
    }

    private String describedBy() {
        String name = field.name();
        List<String> ids = new ArrayList<>();
        if (isBad) {
            ids.add(name + "-error");
        }
        if (form.questions().of(name).isPresent()) {
            ids.add(name + "-question");
        }
        boolean isDate = slot.input() == FieldType.DATE || slot.input() == FieldType.MOMENT;
        if (isDate && slot.field().isFirst() && !isBad) {
            ids.add(name + "-hint");
        }
        if (!form.theirs(name).isEmpty()) {
            ids.add(name + "-theirs");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
