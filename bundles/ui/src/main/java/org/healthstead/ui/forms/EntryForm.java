// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * One form while it is filled in: what its fields show, what was typed, and what is wrong with it. The body that comes
 * of it differs from the one it began with in the fields that were changed, and in nothing else. Not safe for several
 * threads.
 */
public final class EntryForm {

    private static final int MAX_ITEMS = 50;

    private final FormSpec spec;
    private final FieldEditors editors;
    private final JsonObject start;
    private final boolean isNew;
    private final Map<String, FieldSlot> slots = new LinkedHashMap<>();
    private final Map<String, List<FieldInput>> inputs = new LinkedHashMap<>();
    private final Map<String, String> complaints = new LinkedHashMap<>();
    private final Map<String, List<FieldInput>> theirs = new LinkedHashMap<>();
    private final Map<String, String> prefilled = new LinkedHashMap<>();
    private final Questions questions = new Questions();

    private EntryForm(FormSpec spec, FieldEditors editors, JsonObject start, boolean isNew) {
        this.spec = spec;
        this.editors = editors;
        this.start = start;
        this.isNew = isNew;
        for (SpecField field : spec.fields()) {
            FieldSlot slot = FieldSlot.of(field, start, editors);
            slots.put(field.name(), slot);
            inputs.put(field.name(), new ArrayList<>(slot.shown()));
        }
    }

    /**
     * An empty form; fields that usually begin with something have it.
     *
     * @param start what the entry has in any case
     */
    public static EntryForm empty(FormSpec spec, FieldEditors editors, JsonObject start) {
        EntryForm form = new EntryForm(spec, editors, start, true);
        InitialInputs initial = new InitialInputs(editors);
        spec.fields().forEach(field -> initial.of(field).ifPresent(input -> form.prefill(field.name(), input)));
        return form;
    }

    private void prefill(String field, FieldInput input) {
        inputs.put(field, new ArrayList<>(List.of(input)));
        if (!input.time().isEmpty()) {
            prefilled.put(field, input.text() + " " + input.time());
        }
    }

    /** Day and time that stood in a field before anybody typed; empty for none. */
    String prefilled(String field) {
        return prefilled.getOrDefault(field, "");
    }

    /** A form that shows an entry. */
    public static EntryForm of(FormSpec spec, FieldEditors editors, JsonObject body) {
        return new EntryForm(spec, editors, body, false);
    }

    FormSpec spec() {
        return spec;
    }

    FieldEditors editors() {
        return editors;
    }

    /** True for an entry that is not there yet. */
    public boolean isNew() {
        return isNew;
    }

    /** The body that the form began with. */
    JsonObject start() {
        return start;
    }

    List<FieldSlot> slots() {
        return List.copyOf(slots.values());
    }

    /** What stands in a field. */
    List<FieldInput> inputs(String field) {
        return inputs.getOrDefault(field, List.of());
    }

    /** What is wrong with a field; empty for nothing. */
    String complaint(String field) {
        return complaints.getOrDefault(field, "");
    }

    /** What somebody else has put into a field meanwhile; empty for nothing. */
    List<FieldInput> theirs(String field) {
        return theirs.getOrDefault(field, List.of());
    }

    /** True when nothing is wrong, and something is to be answered. */
    public boolean isAsking() {
        return complaints.isEmpty() && questions.isAnyOpen();
    }

    Questions questions() {
        return questions;
    }

    public boolean hasConflicts() {
        return !theirs.isEmpty();
    }

    /** The first field that something is wrong with, or that two people have changed. */
    private Optional<String> firstToLookAt() {
        return slots.keySet().stream()
                .filter(name -> complaints.containsKey(name) || theirs.containsKey(name) || questions.isOpen(name))
                .findFirst();
    }

    /** The input that a person goes on with: where something is to look at, else the first of a new entry. */
    String focus() {
        return firstToLookAt()
                .map(name -> questions.isOpen(name) ? name + FieldNames.RIGHT : name)
                .orElseGet(() -> isNew ? slots.keySet().stream().findFirst().orElse("") : "");
    }

    /** Puts a text into a field of a new entry, unless there is something. */
    public void suggest(String field, String text, String unit) {
        if (slots.containsKey(field) && inputs(field).stream().allMatch(FieldInput::isBlank)) {
            inputs.put(field, new ArrayList<>(List.of(new FieldInput(text, unit, ""))));
        }
    }

    /**
     * Takes over what a browser sent.
     *
     * @param sent values by name of input: {@code value}, {@code value.unit}, {@code date.time}
     */
    public void type(Map<String, List<String>> sent) {
        questions.answer(slots.keySet(), sent);
        for (FieldSlot slot : slots.values()) {
            String name = slot.field().name();
            List<String> texts = sent.get(name);
            if (!slot.isLocked() && texts != null) {
                List<String> units = sent.getOrDefault(name + FieldNames.UNIT, List.of());
                List<String> times = sent.getOrDefault(name + FieldNames.TIME, List.of());
                List<FieldInput> typed = new ArrayList<>();
                for (int i = 0; i < Math.min(texts.size(), MAX_ITEMS); i++) {
                    // Browsers send two characters for the end of a line, whatever was there before.
                    typed.add(new FieldInput(texts.get(i).replace("\r\n", "\n"), at(units, i), at(times, i)));
                }
                List<String> before = sent.getOrDefault(name + FieldNames.PREFILLED, List.of());
                if (isNew && before.size() == 1 && typed.size() == 1) {
                    prefilled.put(name, before.getFirst());
                    typed.set(0, withoutTimeOfToday(typed.getFirst(), before.getFirst()));
                }
                inputs.put(name, typed);
            }
        }
    }

    /** The time of the form is the time of its day; of another day nobody has said one. */
    private static FieldInput withoutTimeOfToday(FieldInput typed, String before) {
        int space = before.lastIndexOf(' ');
        boolean isTimeLeft = typed.time().equals(before.substring(space + 1));
        boolean isSameDay = space > 0 && typed.text().strip().equals(before.substring(0, space));
        return isTimeLeft && !isSameDay ? new FieldInput(typed.text(), typed.unit(), "") : typed;
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }

    /** One more place for a repeated field. */
    public void addPlace(String field) {
        FieldSlot slot = slots.get(field);
        if (slot != null && slot.field().field().isRepeated() && inputs(field).size() < MAX_ITEMS) {
            inputs.get(field).add(FieldInput.NONE);
        }
    }

    /**
     * The body with what was typed; empty when something is wrong or to be asked, which then stands beside its field.
     */
    public Optional<JsonObject> body() {
        complaints.clear();
        questions.ask(Map.of());
        JsonObject body = start;
        for (FieldSlot slot : slots.values()) {
            String name = slot.field().name();
            try {
                requireAny(slot);
                body = slot.write(body, meant(name));
            } catch (FieldComplaint e) {
                complaints.put(name, e.getMessage());
            }
        }
        if (complaints.isEmpty()) {
            FormRules.check(this, body, complaints);
        }
        return complaints.isEmpty() ? asked(FormRules.finished(this, body)) : Optional.empty();
    }

    private Optional<JsonObject> asked(JsonObject body) {
        questions.ask(PlausibleNumbers.questions(this, body));
        return questions.isAnyOpen() ? Optional.empty() : Optional.of(body);
    }

    private List<FieldInput> meant(String name) {
        return name.equals(FormRules.ENDED) ? onDayOfStart() : ranged(name);
    }

    /** A time without a day, for the end of something, is one of the day on which it began. */
    private List<FieldInput> onDayOfStart() {
        String day = inputs(FormRules.STARTED).stream()
                .map(FieldInput::text)
                .findFirst()
                .orElse("");
        return inputs(FormRules.ENDED).stream()
                .map(end -> end.text().isBlank() && !end.time().isBlank() ? new FieldInput(day, "", end.time()) : end)
                .toList();
    }

    /** A range is meant in the unit of the value. */
    private List<FieldInput> ranged(String name) {
        String unit = name.startsWith("range-")
                ? inputs("value").stream().map(FieldInput::unit).findFirst().orElse("")
                : "";
        return unit.isEmpty()
                ? inputs(name)
                : inputs(name).stream()
                        .map(input -> input.unit().isBlank() && !input.isBlank()
                                ? new FieldInput(input.text(), unit, "")
                                : input)
                        .toList();
    }

    private void requireAny(FieldSlot slot) throws FieldComplaint {
        boolean isMissing = slot.field().field().isRequired()
                && !slot.isLocked()
                && inputs(slot.field().name()).stream().allMatch(FieldInput::isBlank);
        // An entry of a source that never had it can be corrected without making it up.
        boolean wasThere = isNew || slot.shown().stream().anyMatch(shown -> !shown.isBlank());
        if (isMissing && wasThere) {
            throw editors.context().complaint("form.missing");
        }
    }

    /** True when something else stands in a field than at the beginning. */
    boolean isChanged(String field) {
        FieldSlot slot = slots.get(field);
        return slot != null && !slot.isLocked() && !slot.isSame(trimmed(inputs(field)), trimmed(slot.shown()));
    }

    /** Empty places at the end of a repeated field mean nothing. */
    private static List<FieldInput> trimmed(List<FieldInput> all) {
        List<FieldInput> trimmed = new ArrayList<>(all);
        while (!trimmed.isEmpty() && trimmed.getLast().isBlank()) {
            trimmed.removeLast();
        }
        return trimmed;
    }

    /**
     * The same work on what the entry says now, when somebody else has changed it meanwhile. Fields that only one of
     * the two has changed have what that one put into them; of the others, both are shown.
     *
     * @param current what the entry says now
     */
    public EntryForm onto(JsonObject current) {
        EntryForm merged = new EntryForm(spec, editors, current, false);
        merged.questions.answerLike(questions);
        for (String name : slots.keySet()) {
            List<FieldInput> now = trimmed(merged.slots.get(name).shown());
            boolean isTheirs = !trimmed(slots.get(name).shown()).equals(now);
            if (isChanged(name)) {
                merged.inputs.put(name, new ArrayList<>(inputs(name)));
                if (isTheirs && !now.equals(trimmed(inputs(name)))) {
                    merged.theirs.put(name, now.isEmpty() ? List.of(FieldInput.NONE) : now);
                }
            }
        }
        return merged;
    }
}
