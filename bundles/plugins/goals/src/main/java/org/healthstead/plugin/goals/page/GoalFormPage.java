// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.plugin.goals.record.NewGoal;
import org.healthstead.ui.api.FormChoice;
import org.healthstead.ui.api.FormField;
import org.healthstead.ui.api.FormInput;
import org.healthstead.ui.api.FormPage;
import org.healthstead.ui.api.FormText;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.api.Shell;

/** Sets a goal for something that is measured. {@code ?series=} names it beforehand. */
public final class GoalFormPage extends FormPage {

    private static final String SERIES = "series";
    private static final String KIND = "kind";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String DUE = "due";
    private static final String NOTE = "note";
    private static final int LONGEST_NOTE = 1_000;

    private final transient Person person;
    private final transient List<Series> choices;
    private final transient GoalWords words;
    private final String asked;

    public GoalFormPage(PageParameters parameters) {
        super(parameters);
        Shell shell = Shell.get();
        person = shell.person(PersonId.parse(parameters.get("person").toString()));
        asked = parameters.get(SERIES).toString("");
        words = new GoalWords(messages(), shell.service(Analytes.class));
        choices = shell.service(SeriesStore.class).list(person.id(), caller()).series().stream()
                .filter(series -> NewGoal.canBeFor(series.latest()))
                .sorted(Comparator.comparing(series -> words.name(series.latest()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        add(new ExternalLink("all", GoalPlaces.LIST.of(person.id()), messages().get("page.title")));
    }

    @Override
    protected void write(Html html, FormInput typed) {
        if (choices.isEmpty()) {
            html.element("p", null, words.get("form.none"));
        }
        FormChoice series = FormChoice.of(SERIES, words.get("form.series"));
        for (Series one : choices) {
            series = series.option(one.id().text(), label(one));
        }
        series.value(typed.text(SERIES, asked))
                .error(typed.complaint(SERIES))
                .hint(words.get("form.series.hint"))
                .write(html, messages());
        FormChoice.of(KIND, words.get("form.kind"))
                .option(HIGH, words.get("form.kind.high"))
                .option(LOW, words.get("form.kind.low"))
                .option("both", words.get("form.kind.both"))
                .value(typed.text(KIND, HIGH))
                .writeButtons(html);
        number(html, typed, LOW, words.get("form.low"), words.get("form.low.hint"));
        number(html, typed, HIGH, words.get("form.high"), words.get("form.high.hint"));
        FormField.of(DUE, words.get("form.due"))
                .value(typed.text(DUE))
                .error(typed.complaint(DUE))
                .hint(words.get("form.due.hint"))
                .write(html);
        FormText.of(NOTE, words.get("form.note"))
                .value(typed.text(NOTE))
                .error(typed.complaint(NOTE))
                .write(html);
    }

    private void number(Html html, FormInput typed, String field, String label, String hint) {
        FormField.of(field, label)
                .value(typed.text(field))
                .error(typed.complaint(field))
                .hint(hint)
                .write(html);
    }

    /** What it is, with the unit in which it was measured last. */
    private String label(Series series) {
        String name = words.name(series.latest());
        return series.latest()
                .quantity()
                .flatMap(Quantity::shownUnit)
                .map(unit -> words.get("form.in", name, QuantityLabel.unit(unit)))
                .orElse(name);
    }

    @Override
    protected Optional<String> submit(FormInput typed) {
        Optional<Series> series = choices.stream()
                .filter(one -> one.id().text().equals(typed.text(SERIES)))
                .findFirst();
        if (series.isEmpty()) {
            typed.complain(SERIES, words.get("form.choose.series"));
        }
        Optional<BigDecimal> low = bound(typed, LOW, HIGH);
        Optional<BigDecimal> high = bound(typed, HIGH, LOW);
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            typed.complain(HIGH, words.get("form.order"));
        }
        Optional<LocalDate> due = typed.day(DUE, messages());
        if (due.filter(day -> day.isBefore(LocalDate.now())).isPresent()) {
            typed.complain(DUE, words.get("form.past"));
        }
        if (typed.text(NOTE).length() > LONGEST_NOTE) {
            typed.complain(NOTE, words.get("form.long", LONGEST_NOTE));
        }
        if (!typed.isFine()) {
            return Optional.empty();
        }
        return Optional.of(save(typed, series.get(), low, high, due));
    }

    /** The number of a bound that the kind of goal has. */
    private Optional<BigDecimal> bound(FormInput typed, String field, String other) {
        if (typed.text(KIND).equals(other)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = typed.number(field, messages());
        if (number.isEmpty()) {
            typed.complain(field, words.get("form.number"));
        }
        return number;
    }

    private String save(
            FormInput typed,
            Series series,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Optional<LocalDate> due) {
        NewGoal goal = new NewGoal(series.latest(), words.name(series.latest()), low, high, due, typed.text(NOTE));
        Entry saved = Shell.get()
                .service(EntryStore.class)
                .createOnce(
                        person.id(),
                        typed.request(),
                        goal.body(person.id(), words.line(goal.target()), LocalDate.now()),
                        caller());
        return GoalPlaces.goal(person.id(), saved.id());
    }

    @Override
    protected String button() {
        return words.get("form.save");
    }

    @Override
    protected String title() {
        return messages().get("form.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return GoalPlaces.PLUGIN;
    }
}
