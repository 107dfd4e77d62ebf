// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Coding;
import org.healthstead.api.record.FormField;
import org.healthstead.api.record.Label;

/** The editor of each field, for one reader at one moment. */
public final class FieldEditors {

    private static final String VALUE_QUANTITY = "valueQuantity";
    private static final String VALUE_STRING = "valueString";
    private static final String LOINC = "http://loinc.org";

    private final FormContext context;
    private final Function<JsonObject, String> names;

    /** @param names what the entry that a reference leads to is called; empty for none */
    public FieldEditors(FormContext context, Function<JsonObject, String> names) {
        this.context = context;
        this.names = names;
    }

    FormContext context() {
        return context;
    }

    /** @return null for what a form cannot change */
    FieldEditor of(SpecField spec) {
        FormField field = spec.field();
        return switch (field.type()) {
            case TEXT, NOTE -> new TextEditor(context);
            case CHOICE -> new ChoiceEditor(context, codes(field), false);
            case YES_NO -> new ChoiceEditor(context, ChoiceEditor.YES_NO, true);
            case CONCEPT ->
                new ConceptEditor(context, offered(spec), !field.choices().isEmpty());
            case CODING ->
                field.vocabularies().isEmpty()
                        ? new SpokenCodingEditor(context)
                        : new CodingEditor(context, offered(spec));
            case QUANTITY ->
                field.path().equals(VALUE_QUANTITY) && units(spec).isOpen()
                        ? new MeasuredEditor(context, new QuantityEditor(context, units(spec)))
                        : new QuantityEditor(context, units(spec));
            case MONEY -> new MoneyEditor(context);
            case NUMBER -> new NumberEditor(context);
            case COUNT -> new CountEditor(context);
            case DATE -> new DateEditor(context, spec.isPast(), false);
            case MOMENT -> new DateEditor(context, spec.isPast(), true);
            case REFERENCE -> new ReferenceEditor(context, names);
            case FILE -> spec.use() == SpecField.Use.WORDS_FILE ? new WordsFileEditor(context) : null;
        };
    }

    /**
     * The editor for an element that has another type in the body than the field: {@code medicationReference}.
     *
     * @return null for what a form cannot change
     */
    FieldEditor ofType(String type, SpecField spec) {
        return switch (type) {
            case "String" -> spec.field().path().equals(VALUE_QUANTITY) ? of(spec) : new TextEditor(context);
            case "CodeableConcept" -> new ConceptEditor(context, offered(spec), false);
            case "DateTime", "Date", "Instant" -> new DateEditor(context, spec.isPast(), false);
            case "Quantity", "Age", "Duration" -> new QuantityEditor(context, units(spec));
            case "Boolean" -> new ChoiceEditor(context, ChoiceEditor.YES_NO, true);
            case "Integer", "PositiveInt", "UnsignedInt" -> new CountEditor(context);
            case "Decimal" -> new NumberEditor(context);
            case "Coding" -> new SpokenCodingEditor(context);
            case "Reference" -> new ReferenceEditor(context, names);
            default -> null;
        };
    }

    /** Where values are kept: words under another name than numbers. */
    FieldPath target(FieldPath path, List<Json> values) {
        boolean isMeasured = path.last().equals(VALUE_QUANTITY) || path.last().equals(VALUE_STRING);
        Json value = values.isEmpty() ? null : values.getFirst();
        if (!isMeasured || value == null) {
            return path;
        }
        String name = value instanceof JsonString ? VALUE_STRING : VALUE_QUANTITY;
        return path.last().equals(name) ? path : path.withLast(name);
    }

    UnitList units(SpecField spec) {
        List<String> units = spec.field().units();
        return spec.use() == SpecField.Use.PLAIN && !units.isEmpty()
                ? UnitList.only(units)
                : UnitList.open(units, context.messages().get("form.unit.none"));
    }

    private static List<String> codes(FormField field) {
        return field.choices().stream().map(Label::key).toList();
    }

    /** What a field of concepts offers, in the reader's words. */
    List<Suggestion> offered(SpecField spec) {
        if (spec.use() == SpecField.Use.ANALYTE) {
            return analytes();
        }
        FormField field = spec.field();
        List<String> some = some(field);
        return context.vocabularies()
                .map(all -> some.isEmpty()
                        ? all.codes(field.vocabularies(), context.locale()).stream()
                        : some.stream()
                                .flatMap(code -> all.code(field.vocabularies(), code, context.locale()).stream()))
                .orElse(Stream.of())
                .map(coding -> Suggestion.of(coding, display(field, coding)))
                .toList();
    }

    /** The words of the vocabulary itself stand beside its code: a translation is ours. */
    private Optional<String> display(FormField field, Coding coding) {
        return context.vocabularies()
                .flatMap(all -> all.code(field.vocabularies(), coding.code().orElse(""), Locale.ENGLISH))
                .flatMap(Coding::display);
    }

    /** The codes of a field's vocabularies that are meant; empty for all. */
    private static List<String> some(FormField field) {
        return (field.choices().isEmpty() ? field.suggestions() : field.choices())
                .stream().map(Label::key).toList();
    }

    /**
     * LOINC's words are not ours to change, so its codes stand beside our words alone. A blood group is no analyte, and
     * has the code of its own form.
     */
    private List<Suggestion> analytes() {
        return context.analytes()
                .map(all -> Stream.concat(
                                Stream.of(bloodGroup()),
                                all.named().stream()
                                        .flatMap(analyte ->
                                                analyte
                                                        .name(context.locale())
                                                        .map(name -> analyte(analyte, name))
                                                        .stream()))
                        .sorted(Comparator.comparing(Suggestion::words, Collator.getInstance(context.locale())))
                        .toList())
                .orElse(List.of());
    }

    private Suggestion bloodGroup() {
        FormSpec.Code group = HandMadeForms.GROUP;
        return new Suggestion(
                context.messages().get(group.key()),
                group.system(),
                group.code(),
                Optional.of(group.display()),
                Set.of(
                        context.messages().get("form.blood-group.also"),
                        group.display().toLowerCase(Locale.ROOT)),
                Set.of());
    }

    private Suggestion analyte(Analyte analyte, String name) {
        return new Suggestion(
                name,
                LOINC,
                analyte.id().substring(LOINC.length() + 1),
                Optional.empty(),
                small(analyte.shortNames(context.locale())),
                small(analyte.words()));
    }

    private static Set<String> small(Collection<String> words) {
        return words.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
