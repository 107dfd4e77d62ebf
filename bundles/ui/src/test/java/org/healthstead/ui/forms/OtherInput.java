// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.record.FieldType;

/** Something else that a person could type into a field. */
final class OtherInput {

    private static final String WORDS = "Other words";
    private static final Set<String> NOW = Set.of("active", "in-progress", "recurrence", "relapse");

    private OtherInput() {}

    static Optional<FieldInput> of(EntryForm form, FieldSlot slot, FieldInput before) {
        FieldType type = slot.input();
        return switch (type) {
            case TEXT, NOTE, REFERENCE -> Optional.of(FieldInput.of(WORDS));
            case FILE -> Optional.of(FieldInput.of(WORDS));
            case NUMBER -> Optional.of(FieldInput.of("-7.25"));
            case COUNT -> Optional.of(FieldInput.of(before.text().equals("3") ? "4" : "3"));
            case YES_NO -> Optional.of(FieldInput.of(before.text().equals("true") ? "false" : "true"));
            case MONEY -> Optional.of(new FieldInput("9.50", "EUR", ""));
            case QUANTITY ->
                Optional.of(new FieldInput(
                        slot.field().name().equals(HandMadeForms.UPPER) ? "725" : "7.25",
                        unit(form, slot, before),
                        ""));
            case DATE -> Optional.of(new FieldInput(day(slot), "", before.time()));
            case MOMENT ->
                Optional.of(new FieldInput(day(slot), "", before.time().isEmpty() ? "8:15" : before.time()));
            case CHOICE -> other(slot.field().field().choices().stream().map(label -> label.key()), before);
            case CONCEPT, CODING ->
                slot.takesCodes()
                        ? other(form.editors().offered(slot.field()).stream().map(Suggestion::code), before)
                        : Optional.of(FieldInput.of(WORDS));
        };
    }

    /** An end comes after its beginning. */
    private static String day(FieldSlot slot) {
        return slot.field().name().equals("ended") ? "2041-02-03" : "2001-02-03";
    }

    /** Some of the examples have ended. */
    private static Optional<FieldInput> other(Stream<String> codes, FieldInput before) {
        return codes.filter(code -> !code.equals(before.text()) && !NOW.contains(code))
                .findFirst()
                .map(FieldInput::of);
    }

    private static String unit(EntryForm form, FieldSlot slot, FieldInput before) {
        return before.unit().isEmpty()
                ? UnitList.printed(form.editors().units(slot.field()).codes().getFirst())
                : before.unit();
    }
}
