// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.EmptyState;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.facts.FactLines;
import org.healthstead.ui.imports.OpenImports;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.CursorTrail;
import org.healthstead.ui.values.NameDifferences;

/**
 * A life, newest first. {@code ?kind=} and {@code ?type=} show a part of it, {@code ?source=}, {@code ?who=} and
 * {@code ?q=} what comes from a source, from somebody and says something ({@link TimelineFilter}). {@code ?at=} begins
 * with a year, a month or a day ({@link TimelineSpot}), {@code ?zoom=} shows months or years in place of entries
 * ({@link TimelineZoom}), and {@code ?after=} is where the page before ended.
 */
public final class TimelinePage extends ShellPage {

    /** Id of the place in the navigation. */
    public static final String PLACE = "timeline";

    private static final int LINES = 50;

    /** Months of more years than this stand without counts. */
    private static final int COUNTED_YEARS = 4;

    private final transient Person person;
    private final transient TimelineFilter filter;

    public TimelinePage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        filter = TimelineFilter.of(parameters);
        Optional<TimelineSpot> at = AddressParameters.parsed(parameters, "at", TimelineSpot::parse);
        TimelineZoom zoom = AddressParameters.parsed(parameters, "zoom", TimelineZoom::parse)
                .orElse(TimelineZoom.ENTRIES);
        UiServices services = UiShell.get().services();
        TimelineFacets facets = TimelineFacets.of(services.search().find(), person.id(), filter, caller());
        TimelineLink link = new TimelineLink(person.id(), filter, at, zoom);
        add(new Label("heading", title()));
        add(new Label("extent", facets.sentence(messages())).setVisible(facets.isKnown()));
        add(new TimelineAside("aside", facets, link));
        add(new TimelineChips("chips", facets, link));
        add(new UnknownParameters("unknown", parameters));
        FilterChoices choices = FilterChoices.read(services, person.id(), filter, caller());
        List<ActiveFilter> active = ActiveFilter.of(link, choices, messages());
        add(new TimelineNarrowing("narrowing", link, choices, active));
        if (zoom == TimelineZoom.ENTRIES) {
            CursorTrail trail = CursorTrail.parse(AddressParameters.text(parameters, "after"));
            addEntries(trail, facets, link, active, services);
        } else {
            addCounts(facets, link, active, services);
        }
    }

    private void addEntries(
            CursorTrail trail,
            TimelineFacets facets,
            TimelineLink link,
            List<ActiveFilter> active,
            UiServices services) {
        Optional<EntryPage> read = read(link.at(), trail, services);
        EntryPage page = read.orElse(new EntryPage(List.of(), Optional.empty()));
        boolean isWhole = services.showsWhole(person.id(), caller());
        OpenImports open = page.lines().isEmpty()
                ? OpenImports.read(services.jobs().find(), person.id(), caller())
                : OpenImports.NONE;
        Map<Integer, TimelineCalendar> calendars = calendars(page, services);
        Optional<TimelineSpot> shown = page.lines().isEmpty()
                ? link.at()
                : page.lines().getFirst().date().map(TimelinePage::spot);
        add(new TimelineZooms("zoom", link, shown));
        TimelineCalendar calendar = shown.map(
                        spot -> calendars.computeIfAbsent(spot.year(), year -> calendar(year, services)))
                .orElseGet(() -> calendar(0, services));
        add(new TimelineStrip(
                "strip", calendar, link, shown.map(TimelineSpot::month).orElse(0)));
        calendars.values().removeIf(each -> !each.isKnown());
        FactLines facts = FactLines.of(services, person.id(), page.lines(), caller());
        TimelineNotes notes = new TimelineNotes(
                new NameDifferences(services, caller(), messages()).of(page.lines()),
                facts,
                ReportedResults.of(facts.shown(), services.entries(), caller()),
                calendars);
        add(
                read.isEmpty()
                        ? new Uncounted("months", "timeline.unsearched")
                        : new TimelineList("months", page, link, trail, open, isWhole, notes, active));
        add(new TimelineScrubber(
                "years", facets, link, shown.map(TimelineSpot::year).orElse(0)));
    }

    private Optional<EntryPage> read(Optional<TimelineSpot> at, CursorTrail trail, UiServices services) {
        if (!filter.isNarrowed()) {
            return Optional.of(services.entries().page(query(at, trail), caller()));
        }
        Optional<LocalDate> until = at.map(TimelineSpot::lastDay);
        return NarrowedEntries.page(services, person.id(), filter, until, LINES, trail.cursor(), caller());
    }

    private void addCounts(TimelineFacets facets, TimelineLink link, List<ActiveFilter> active, UiServices services) {
        int newest = facets.byYear().isEmpty() ? 0 : facets.byYear().firstKey();
        int year = link.at().map(TimelineSpot::year).orElse(newest);
        boolean isOfYear = link.zoom() == TimelineZoom.MONTHS;
        TimelineCalendar calendar = calendar(isOfYear ? year : 0, services);
        Component counts;
        if (!facets.isKnown()) {
            counts = new Uncounted("months", "timeline.uncounted");
        } else if (facets.total() == 0 && filter.isNarrowed()) {
            counts = new NothingMatches("months", link, active);
        } else {
            counts = isOfYear
                    ? new TimelineMonths("months", calendar, facets, link)
                    : new TimelineYears("months", facets, link);
        }
        add(new TimelineZooms("zoom", link, year == 0 ? Optional.empty() : Optional.of(TimelineSpot.of(year))));
        add(new TimelineStrip("strip", calendar, link, 0).setVisible(false));
        add(counts);
        add(new TimelineScrubber("years", facets, link, isOfYear ? year : 0));
    }

    /** Of the years on a page; of none when they are many. */
    private Map<Integer, TimelineCalendar> calendars(EntryPage page, UiServices services) {
        List<Integer> years = page.lines().stream()
                .flatMap(line -> line.date().stream())
                .map(PartialDate::year)
                .distinct()
                .toList();
        Map<Integer, TimelineCalendar> calendars = new HashMap<>();
        if (years.size() <= COUNTED_YEARS) {
            years.forEach(year -> calendars.put(year, calendar(year, services)));
        }
        return calendars;
    }

    private TimelineCalendar calendar(int year, UiServices services) {
        return TimelineCalendar.of(services.search().find(), person.id(), year, filter, caller());
    }

    private static TimelineSpot spot(PartialDate date) {
        return new TimelineSpot(
                date.year(),
                date.precision() == PartialDate.Precision.YEAR
                        ? 0
                        : date.local().getMonthValue(),
                0);
    }

    private EntryQuery query(Optional<TimelineSpot> at, CursorTrail trail) {
        EntryQuery query = EntryQuery.of(person.id(), LINES).of(filter.categories());
        query = filter.type().map(query::ofType).orElse(query);
        query = at.map(TimelineSpot::lastDay).map(query::until).orElse(query);
        return trail.cursor().map(query::after).orElse(query);
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

    /** While the index is not there, or behind: a number that is too low is not shown. */
    private static final class Uncounted extends HtmlComponent {

        private final String title;

        /** @param title message key */
        Uncounted(String id, String title) {
            super(id);
            this.title = title;
        }

        @Override
        protected void write(Html html) {
            EmptyState.write(html, messages().get(title), messages().get("timeline.uncounted.how"));
        }
    }
}
