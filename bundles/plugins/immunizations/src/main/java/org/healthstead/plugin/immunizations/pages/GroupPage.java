// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.flow.AbortWithHttpErrorCodeException;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.immunizations.Schedules;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlanReader;
import org.healthstead.plugin.immunizations.plan.PlannedGroup;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** What a schedule says of one vaccine group, and why: every dose, every rule and date that decided. */
public final class GroupPage extends ShellPage {

    private static final int NOT_FOUND = 404;

    private final transient Person person;
    private final transient String title;

    public GroupPage(PageParameters parameters) {
        super(parameters);
        Shell shell = Shell.get();
        person = shell.person(PersonId.parse(parameters.get("person").toString()));
        PlanReader plans = new PlanReader(shell.service(EntryStore.class), shell.service(FactStore.class));
        Plan plan = plans.read(shell.service(Schedules.class).used(), person, LocalDate.now(), caller())
                .orElseThrow(GroupPage::notFound);
        PlannedGroup group = group(plan, parameters.get("group").toString());
        PlanWords words = new PlanWords(getLocale());
        title = words.group(group.name());
        add(new ExternalLink(
                "back", ImmunizationPlaces.plan(person.id()), messages().get("plan.title")));
        add(new Label("heading", title));
        add(new HtmlComponent("group") {
            @Override
            protected void write(Html html) {
                new GroupContent(html, words, plan).write(group);
            }
        });
    }

    private static PlannedGroup group(Plan plan, String part) {
        return plan.groups().stream()
                .filter(group -> GroupPlace.part(group.name()).equals(part))
                .findFirst()
                .orElseThrow(GroupPage::notFound);
    }

    private static AbortWithHttpErrorCodeException notFound() {
        return new AbortWithHttpErrorCodeException(NOT_FOUND);
    }

    @Override
    protected String title() {
        return title;
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
