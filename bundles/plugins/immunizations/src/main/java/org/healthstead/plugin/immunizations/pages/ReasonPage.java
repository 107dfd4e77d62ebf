// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.immunizations.Schedules;
import org.healthstead.plugin.immunizations.plan.Reasons;
import org.healthstead.plugin.immunizations.record.ReasonStore;
import org.healthstead.plugin.immunizations.record.StatedReason;
import org.healthstead.plugin.immunizations.schedule.KnowledgeBase.Observation;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.FormChoice;
import org.healthstead.ui.api.FormField;
import org.healthstead.ui.api.FormInput;
import org.healthstead.ui.api.FormPage;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Shell;

/** States what is so about a person, such as an illness or a pregnancy, and says when it is over. */
public final class ReasonPage extends FormPage {

    private static final String REASON = "reason";
    private static final String SINCE = "since";
    private static final String OVER = "over";

    private final transient Person person;
    private final transient ReasonStore store;
    private final transient List<Observation> choices;

    public ReasonPage(PageParameters parameters) {
        super(parameters);
        Shell shell = Shell.get();
        person = shell.person(PersonId.parse(parameters.get("person").toString()));
        store = new ReasonStore(shell.service(EntryStore.class));
        choices = Reasons.of(shell.service(Schedules.class).used());
        add(new ExternalLink(
                "back", ImmunizationPlaces.plan(person.id()), messages().get("plan.title")));
    }

    @Override
    protected void write(Html html, FormInput typed) {
        List<StatedReason> stated = store.read(person.id(), caller());
        if (!stated.isEmpty()) {
            html.open("ul", "class", "stack");
            stated.forEach(reason -> row(html, reason));
            html.close();
        }
        FormChoice choice = FormChoice.of(REASON, messages().get("reasons.what"));
        for (Observation one : choices) {
            if (stated.stream().noneMatch(reason -> reason.observation().code().equals(one.code()))) {
                choice = choice.option(one.code(), one.title());
            }
        }
        choice.value(typed.text(REASON))
                .hint(messages().get("reasons.words"))
                .error(typed.complaint(REASON))
                .write(html, messages());
        FormField.of(SINCE, messages().get("reasons.since"))
                .value(typed.text(SINCE))
                .hint(messages().get("reasons.since.hint"))
                .error(typed.complaint(SINCE))
                .write(html);
    }

    private void row(Html html, StatedReason reason) {
        html.open("li", "class", "row far").open("span");
        html.link(Addresses.entry(reason.line().id()), reason.line().title().orElse(""));
        reason.line()
                .date()
                .ifPresent(date -> html.text(" ")
                        .element(
                                "span",
                                "small mute",
                                messages().get("reasons.from", PartialDateLabel.words(date, getLocale()))));
        html.close();
        if (reason.isOurs()) {
            String id = reason.line().id().toString();
            html.open("button", "class", "btn slim", "type", "submit", "name", OVER, "value", id);
            html.text(messages().get("reasons.over")).close();
        }
        html.close();
    }

    @Override
    protected Optional<String> submit(FormInput typed) {
        String over = typed.text(OVER);
        if (!over.isEmpty()) {
            store.end(person.id(), EntryId.parse(over), caller());
            return Optional.of(ReasonPlace.address(person.id()));
        }
        Optional<Observation> chosen = choices.stream()
                .filter(one -> one.code().equals(typed.text(REASON)))
                .findFirst();
        Optional<LocalDate> since = typed.day(SINCE, messages());
        if (chosen.isEmpty()) {
            typed.complain(REASON, messages().get("reasons.choose"));
        }
        if (since.filter(day -> day.isAfter(LocalDate.now())).isPresent()) {
            typed.complain(SINCE, messages().get("reasons.ahead"));
        }
        if (!typed.isFine()) {
            return Optional.empty();
        }
        store.state(person, chosen.get().code(), chosen.get().title(), since, typed.request(), caller());
        return Optional.of(ImmunizationPlaces.plan(person.id()));
    }

    @Override
    protected String button() {
        return messages().get("reasons.add");
    }

    @Override
    protected String title() {
        return messages().get("reasons.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return ImmunizationPlaces.PLAN;
    }
}
