// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.imports.OpenImports;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.values.NameDifferences;

/**
 * A life, newest first. {@code ?kind=} and {@code ?type=} show a part of it ({@link TimelineFilter}), {@code ?to=}
 * begins at the end of a year, and {@code ?after=} is where the page before ended.
 */
public final class TimelinePage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "timeline";

    private static final int LINES = 50;

    private final transient Person person;
    private final transient TimelineFilter filter;

    public TimelinePage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        filter = TimelineFilter.of(parameters);
        Optional<Year> to = AddressParameters.parsed(parameters, "to", TimelinePage::year);
        TimelineTrail trail = TimelineTrail.parse(AddressParameters.text(parameters, "after"));
        UiServices services = UiShell.get().services();
        EntryPage page = services.entries().page(query(person, filter, to, trail), caller());
        TimelineFacets facets = TimelineFacets.of(services.search().find(), person.id(), filter, caller());
        TimelineLink link = new TimelineLink(person.id(), filter, to.map(Year::toString));
        add(new Label("heading", title()));
        add(new Label("extent", facets.sentence(messages())).setVisible(facets.isKnown()));
        add(new TimelineAside("aside", facets, link));
        add(new TimelineChips("chips", facets, link));
        boolean isWhole = services.showsWhole(person.id(), caller());
        OpenImports open = page.lines().isEmpty()
                ? OpenImports.read(services.jobs().find(), person.id(), caller())
                : OpenImports.NONE;
        Map<EntryId, String> differences = new NameDifferences(services, caller(), messages()).of(page.lines());
        add(new TimelineList("months", page, link, trail, open, isWhole, differences));
        List<String> years = facets.years();
        add(new TimelineScrubber("years", facets, link, page).setVisible(years.size() > 1));
    }

    private static EntryQuery query(Person person, TimelineFilter filter, Optional<Year> to, TimelineTrail trail) {
        EntryQuery query = EntryQuery.of(person.id(), LINES).of(filter.categories());
        query = filter.type().map(query::ofType).orElse(query);
        query = to.map(year -> LocalDate.of(year.getValue(), 12, 31))
                .map(query::until)
                .orElse(query);
        return trail.cursor().map(query::after).orElse(query);
    }

    private static Year year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("no year");
        }
        return Year.of(Integer.parseInt(text));
    }

    @Override
    protected String title() {
        return filter.title(messages());
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return filter.kind().isEmpty() ? PLACE : PLACE + "." + filter.kind();
    }
}
