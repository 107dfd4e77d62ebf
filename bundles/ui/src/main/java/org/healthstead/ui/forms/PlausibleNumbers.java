// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.FieldType;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;

/**
 * Asks whether a number that is hardly ever measured is right. Only of what was typed here: what a source says is its
 * own business. Not safe for several threads.
 */
final class PlausibleNumbers {

    private static final int GROWN_YEARS = 18;

    private final EntryForm form;
    private final JsonObject body;
    private final FormContext context;
    private final QuestionWords words;
    private final List<SeriesPoint> points;

    private PlausibleNumbers(EntryForm form, JsonObject body) {
        this.form = form;
        this.body = body;
        this.context = form.editors().context();
        this.words = new QuestionWords(context.messages());
        this.points = context.numbers().map(known -> known.points(body)).orElse(List.of());
    }

    /** @param body that would be saved */
    static Map<String, Question> questions(EntryForm form, JsonObject body) {
        return new PlausibleNumbers(form, body).questions();
    }

    private Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (FieldSlot slot : form.slots()) {
            String field = slot.field().name();
            if (form.isChanged(field) && slot.input() == FieldType.QUANTITY) {
                FormRules.quantity(form, body, field)
                        .filter(number -> number.comparator().isEmpty())
                        .flatMap(number -> question(slot, number))
                        .ifPresent(asked -> questions.put(field, new Question(asked, typed(field))));
            }
        }
        pressure(questions);
        return questions;
    }

    private Optional<String> question(FieldSlot slot, Quantity number) {
        Optional<SeriesPoint> point =
                points.stream().filter(each -> isOf(slot, number, each)).findFirst();
        Optional<Limit> limit = point.flatMap(this::limit);
        if (limit.isEmpty()) {
            return isVital() ? words.share(number) : Optional.empty();
        }
        LimitCheck check = new LimitCheck(context.numbers().orElseThrow(), limit.get(), point.get());
        Optional<SeriesPoint> other = limit.get().factor().isPresent()
                ? context.numbers().orElseThrow().closest(point.get(), codes(point.get()))
                : Optional.empty();
        return other.filter(each -> isGrown(point.get()) && isGrown(each) && check.isFar(each))
                .map(each -> words.unlike(number, each))
                .or(() -> check.beyond()
                        .filter(range -> other.filter(check::isBeyondToo).isEmpty())
                        .map(range -> words.beyond(number, range)));
    }

    private static boolean isOf(FieldSlot slot, Quantity number, SeriesPoint point) {
        FieldPath path = FieldPath.of(slot.field().field());
        boolean isSame = path.code().equals(point.componentCode()) && path.isDeep() == point.isComponent();
        return isSame && point.quantity().filter(number::equals).isPresent();
    }

    private Optional<Limit> limit(SeriesPoint point) {
        return Limits.of(codes(point), isGrown(point));
    }

    private Set<String> codes(SeriesPoint point) {
        String token = point.seriesCode().or(() -> named(point)).orElse("");
        return context.analytes()
                .flatMap(all -> all.of(token))
                .map(Analyte::codes)
                .orElse(Set.of(token));
    }

    /** What a result without a code is by its name: a report may have had words alone. */
    private Optional<String> named(SeriesPoint point) {
        return form.slots().stream()
                .filter(slot -> slot.field().use() == SpecField.Use.ANALYTE && !point.isComponent())
                .flatMap(slot -> form.inputs(slot.field().name()).stream()
                        .flatMap(input ->
                                Suggestions.called(
                                        form.editors().offered(slot.field()),
                                        input.text().strip())
                                        .stream()))
                .map(known -> known.system() + '|' + known.code())
                .findFirst();
    }

    private boolean isGrown(SeriesPoint point) {
        int born = context.born().map(PartialDate::year).orElse(Integer.MAX_VALUE);
        int year = point.date()
                .map(PartialDate::year)
                .orElseGet(() -> context.now().atZone(context.zone()).getYear());
        return year - (long) born > GROWN_YEARS;
    }

    private boolean isVital() {
        return form.spec().kind().equals(HandMadeForms.VITAL_SIGN);
    }

    private void pressure(Map<String, Question> questions) {
        boolean isNew = form.isChanged(HandMadeForms.UPPER) || form.isChanged(HandMadeForms.LOWER);
        Optional<Quantity> upper = FormRules.quantity(form, body, HandMadeForms.UPPER);
        Optional<Quantity> lower = FormRules.quantity(form, body, HandMadeForms.LOWER);
        boolean isTurned = isNew
                && upper.isPresent()
                && lower.isPresent()
                && upper.get().value().compareTo(lower.get().value()) <= 0;
        if (isTurned) {
            String about = typed(HandMadeForms.UPPER) + "/" + typed(HandMadeForms.LOWER);
            questions.putIfAbsent(HandMadeForms.LOWER, new Question(words.turned(upper.get(), lower.get()), about));
        }
    }

    private String typed(String field) {
        FieldInput input = form.inputs(field).getFirst();
        return (input.text().strip() + " " + input.unit().strip()).strip();
    }
}
