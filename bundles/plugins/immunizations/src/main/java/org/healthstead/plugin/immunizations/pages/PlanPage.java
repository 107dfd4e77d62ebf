// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.plugin.immunizations.Schedules;
import org.healthstead.plugin.immunizations.plan.Plan;
import org.healthstead.plugin.immunizations.plan.PlanReader;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** What a schedule recommends for a person, and what the doses that were given count for. */
public final class PlanPage extends ShellPage {

    private final transient Person person;

    public PlanPage(PageParameters parameters) {
        super(parameters);
        Shell shell = Shell.get();
        person = shell.person(PersonId.parse(parameters.get("person").toString()));
        PlanReader plans = new PlanReader(shell.service(EntryStore.class), shell.service(FactStore.class));
        Optional<Plan> plan = plans.read(shell.service(Schedules.class).used(), person, LocalDate.now(), caller());
        boolean isAlive = shell.died(person, getLocale()).isEmpty();
        add(new HtmlComponent("plan") {
            @Override
            protected void write(Html html) {
                new PlanContent(html, person, new PlanWords(getLocale())).write(plan, isAlive);
            }
        });
    }

    @Override
    protected String title() {
        return messages().get("plan.title");
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
