// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.form.ChoiceRenderer;
import org.apache.wicket.markup.html.form.DropDownChoice;
import org.apache.wicket.model.Model;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.TypedDate;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.DateWords;
import org.healthstead.ui.parts.FieldPanel;
import org.healthstead.ui.parts.PostForm;
import org.healthstead.ui.parts.TextFields;

/** Adds a person: name, date of birth as far as known, sex. */
public abstract class PersonForm extends PostForm {

    private static final int FIRST_YEAR = 1800;

    private final transient Caller caller;
    private final FieldPanel name;
    private final FieldPanel born;
    private final DropDownChoice<Person.Sex> sex;

    protected PersonForm(String id, Messages words, Caller caller) {
        super(id);
        this.caller = caller;
        name = new FieldPanel("name", TextFields.line(), "off", "");
        born = new FieldPanel("born", TextFields.line(), "off", words.get("people.born.hint"));
        sex = new DropDownChoice<>("sex", Model.of((Person.Sex) null), Arrays.asList(Person.Sex.values()));
        sex.setChoiceRenderer(new ChoiceRenderer<>() {
            @Override
            public Object getDisplayValue(Person.Sex value) {
                return words.get("sex." + value);
            }

            @Override
            public String getIdValue(Person.Sex value, int index) {
                return value.code();
            }
        });
        sex.setNullValid(true);
        sex.add(AttributeModifier.replace("id", "sex"));
        add(name, born, sex);
    }

    /** The person is there; leads away. */
    protected abstract void added(Person person);

    @Override
    protected final void submit() {
        Optional<PartialDate> date = Optional.empty();
        boolean complete = name.isFilled();
        if (!born.value().isEmpty()) {
            date = day(born.value());
            if (date.isEmpty()) {
                Messages words = Messages.of(PersonForm.class, getLocale());
                born.complain(DateWords.ofUnclear(born.value(), words).orElseGet(() -> words.get("people.born.wrong")));
                complete = false;
            }
        }
        if (complete) {
            added(UiShell.get()
                    .services()
                    .persons()
                    .add(name.value(), date, Optional.ofNullable(sex.getModelObject()), caller));
        }
    }

    @Override
    protected final Optional<FieldPanel> fieldOf(Problem problem) {
        return ProblemCode.PERSON_NAME.isOf(problem) ? Optional.of(name) : Optional.empty();
    }

    /** A year, a month or a day; empty when it is none, or lies in the future by more than a time zone. */
    private Optional<PartialDate> day(String text) {
        return TypedDate.parse(text, getLocale())
                .filter(date -> date.year() > FIRST_YEAR)
                .filter(date ->
                        !date.local().isAfter(LocalDateTime.now(ZoneOffset.UTC).plusDays(1)));
    }
}
