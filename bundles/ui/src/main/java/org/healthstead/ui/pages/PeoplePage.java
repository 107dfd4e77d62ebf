// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.form.ChoiceRenderer;
import org.apache.wicket.markup.html.form.DropDownChoice;
import org.apache.wicket.model.Model;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.ui.HealthsteadApplication;
import org.healthstead.ui.SeeOther;
import org.healthstead.ui.UiServices;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.ShellPage;

/** The people of the household, and a form that adds one. {@code ?q=} narrows a long list. */
public final class PeoplePage extends ShellPage {

    private static final int MAX_SHOWN = 200;

    public PeoplePage(PageParameters parameters) {
        super(parameters);
        String text = Parameters.text(parameters, "q").orElse("");
        List<Person> people = services().persons().list(text, MAX_SHOWN + 1, caller());
        add(new PeopleList("people", people, MAX_SHOWN, text));
        add(new Label("intro", messages().get(people.isEmpty() ? "people.empty" : "people.intro")));
        add(new PersonForm("form", Messages.of(PeoplePage.class, getLocale())));
    }

    @Override
    protected String title() {
        return messages().get("people.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return "people";
    }

    private static UiServices services() {
        return HealthsteadApplication.get().services();
    }

    private final class PersonForm extends PostForm {

        private final FieldPanel name;
        private final FieldPanel born;
        private final DropDownChoice<Person.Sex> sex;

        PersonForm(String id, Messages words) {
            super(id);
            name = new FieldPanel("name", Texts.line(), "off", "");
            born = new FieldPanel("born", Texts.line(), "off", words.get("people.born.hint"));
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

        @Override
        void submit() {
            Optional<PartialDate> date = Optional.empty();
            boolean complete = name.isFilled();
            if (!born.value().isEmpty()) {
                date = day(born.value());
                if (date.isEmpty()) {
                    born.complain(messages().get("people.born.wrong"));
                    complete = false;
                }
            }
            if (complete) {
                Person added = services()
                        .persons()
                        .add(name.value(), date, Optional.ofNullable(sex.getModelObject()), caller());
                throw new SeeOther(Addresses.imports(added.id()));
            }
        }

        @Override
        Optional<FieldPanel> fieldOf(String problem) {
            return problem.equals("HS-PERSON-NAME") ? Optional.of(name) : Optional.empty();
        }

        /** A year, a month or a day; empty when it is none, or lies in the future by more than a time zone. */
        private Optional<PartialDate> day(String text) {
            try {
                return Optional.of(PartialDate.parse(text))
                        .filter(date -> date.precision() != PartialDate.Precision.TIME && date.year() > 1800)
                        .filter(date -> !date.local()
                                .isAfter(java.time.LocalDateTime.now(java.time.ZoneOffset.UTC)
                                        .plusDays(1)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
