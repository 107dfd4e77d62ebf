// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.FactStore;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.plugin.immunizations.Schedules;
import org.healthstead.plugin.immunizations.plan.PlanReader;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Paging;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** What is due for everybody whom the reader may see, some people at a time: a plan is made when somebody looks. */
public final class DuePage extends ShellPage {

    /** People on a page. */
    private static final int ROWS = 40;

    private static final int MOST_PEOPLE = 20_000;
    private static final String AT = "at";
    private static final String NAME = "name";

    private final transient DueContent content;

    public DuePage(PageParameters parameters) {
        super(parameters);
        Shell shell = Shell.get();
        String name = parameters.get(NAME).toString("");
        List<Person> all = shell.service(PersonService.class).list(name, MOST_PEOPLE, caller());
        int at = Math.clamp(parameters.get(AT).toInt(0), 0, Math.max(0, all.size() - 1)) / ROWS * ROWS;
        List<Person> shown = all.subList(at, Math.min(all.size(), at + ROWS));
        PlanReader plans = new PlanReader(shell.service(EntryStore.class), shell.service(FactStore.class));
        List<DuePerson> due = shown.stream()
                .map(person ->
                        DuePerson.read(plans, shell.service(Schedules.class).used(), person, LocalDate.now(), caller()))
                .toList();
        content = new DueContent(new PlanWords(getLocale()), due, all.size(), at);
        Paging paging = new Paging(
                Optional.empty(),
                at == 0 ? Optional.empty() : Optional.of(address(name, at - ROWS)),
                at + ROWS < all.size() ? Optional.of(address(name, at + ROWS)) : Optional.empty());
        add(new HtmlComponent("list") {
            @Override
            protected void write(Html html) {
                content.ask(html, DuePlace.address(), NAME, name, all.size() > ROWS || !name.isEmpty());
                content.write(html);
                content.pages(html, paging);
            }
        });
    }

    private static String address(String name, int at) {
        return Addresses.with(DuePlace.address(), NAME, name, AT, at == 0 ? "" : Integer.toString(at));
    }

    @Override
    protected String title() {
        return messages().get("due.title");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.empty();
    }

    @Override
    protected String place() {
        return ImmunizationPlaces.DUE;
    }
}
