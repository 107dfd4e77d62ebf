// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.EmptyPanel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.Paging;
import org.healthstead.ui.api.SeeOther;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.facts.FactLines;
import org.healthstead.ui.growth.GrowthLink;
import org.healthstead.ui.growth.WorkedOutIndexes;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.parts.ProblemWords;

/**
 * What was measured as one thing, over a lifetime. {@code ?after=} is the last value of the part of the table before,
 * {@code ?same=} another series that may be the same, or {@code list} to choose one, {@code ?joined=} the word that was
 * said just now; the rest of the address is a {@link SeriesView}.
 */
public final class SeriesPage extends ShellPage {

    private static final int ROWS = 60;

    private final transient Person person;
    private final transient String title;

    public SeriesPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        SeriesId series = AddressParameters.parsed(parameters, "series", SeriesId::new)
                .orElseThrow(() -> AddressParameters.notFound(ProblemCode.SERIES_NOT_FOUND));
        UiServices services = UiShell.get().services();
        SeriesView view = SeriesView.of(person.id(), series, name -> AddressParameters.text(parameters, name));
        List<SeriesJoin> joins = services.series().joins(person.id(), caller());
        toLine(view, joins);
        ShownSeries shown =
                ShownSeries.read(services, view, UiShell.get().preferences().units(), caller());
        String reported = shown.reportedTitle(messages());
        title = shown.title(services, messages());
        OtherSeries others = OtherSeries.read(shown, services, caller());
        String sentence = new SeriesSentence(shown, others.newer(), messages()).text();
        add(new ExternalLink("all", Addresses.results(person.id())));
        add(panel(new ResultPlace(PlainName.of(services)).of(shown.whole().getFirst())));
        add(new Label("heading", title));
        add(new NoticePanel("problem", () -> problem(parameters, services)));
        add(new UnitChoice("units", shown));
        add(new Label("reported", reported).setVisible(!reported.equalsIgnoreCase(title)));
        add(new Label("sentence", sentence));
        drawing(services, shown, sentence);
        add(new PeriodChoice("period", shown));
        add(new SeriesActions("actions", shown, services.changesSome(person.id(), caller())));
        same(parameters, shown, services);
        add(new JoinedNames("joined", view, joins, services, caller()));
        add(new SameDone("done", view, joins, AddressParameters.text(parameters, "joined")));
        add(new MeaningPanel("meaning", ResultMeaning.of(shown.whole(), services, messages())));
        add(GrowthLink.of("growth", person, shown.whole().getFirst(), services));
        add(WorkedOutIndexes.of("made", person.id(), shown.whole().getFirst(), services, caller()));
        tables(services, shown, AddressParameters.text(parameters, "after"));
        add(new SeriesSiblings("others", others));
        add(new SeriesAbout("about", shown));
    }

    /** What else people look for where this stands. */
    private ExternalLink panel(ResultPanel panel) {
        return new ExternalLink(
                "panel", ResultsFilter.address(person.id(), panel), ResultsList.heading(panel, messages()));
    }

    /** The ids of series that a person has joined lead to the line that they are in. */
    private static void toLine(SeriesView view, List<SeriesJoin> joins) {
        SeriesId line = line(view.series(), joins);
        Optional<SeriesId> with = view.with().map(other -> line(other, joins));
        if (!line.equals(view.series()) || !with.equals(view.with())) {
            throw new SeeOther(view.of(line)
                    .with(with.filter(other -> !other.equals(line)))
                    .address());
        }
    }

    private static SeriesId line(SeriesId series, List<SeriesJoin> joins) {
        return joins.stream()
                .filter(join -> join.series().equals(series) || join.with().equals(series))
                .flatMap(join -> join.line().stream())
                .findFirst()
                .orElse(series);
    }

    private String problem(PageParameters parameters, UiServices services) {
        return AddressParameters.text(parameters, "said")
                .flatMap(key -> services.problems().find(key, caller()))
                .map(said -> ProblemWords.of(said, messages()))
                .or(() -> AddressParameters.text(parameters, "problem")
                        .flatMap(code -> ProblemWords.of(code, messages())))
                .orElse("");
    }

    /** Asks whether it is the same as another one: unasked only where nobody but a person can know. */
    private void same(PageParameters parameters, ShownSeries shown, UiServices services) {
        Optional<String> asked = AddressParameters.text(parameters, SameChoice.SAME);
        SeriesPoint said = shown.whole().getFirst().measuredAs();
        boolean isAsked = services.changesSome(person.id(), caller())
                && (asked.isPresent()
                        || services.units()
                                .find()
                                .filter(rules -> rules.certainty(said) == 0)
                                .isPresent());
        Optional<SameCandidates> candidates =
                isAsked ? SameCandidates.read(services, shown.view(), caller(), messages()) : Optional.empty();
        Optional<Component> question =
                candidates.flatMap(known -> AddressParameters.parsed(parameters, SameChoice.SAME, SeriesId::new)
                        .flatMap(known::find)
                        .map(other -> new SameQuestion("question", shown.view(), known, other)));
        add(candidates
                .filter(known -> question.isEmpty())
                .map(known -> new SameChoice(SameChoice.SAME, shown.view(), known))
                .filter(choice -> choice.hasAny() || asked.isPresent())
                .<Component>map(choice -> choice)
                .orElseGet(() -> nothing(SameChoice.SAME)));
        add(question.orElseGet(() -> nothing("question")));
    }

    private void drawing(UiServices services, ShownSeries shown, String sentence) {
        Optional<ShownSeries> other =
                shown.compared(services, UiShell.get().preferences().units(), caller());
        Optional<TimeSpan> span = shown.axes()
                .map(ChartAxes::span)
                .map(own -> other.flatMap(ShownSeries::axes)
                        .map(axes -> own.with(axes.span()))
                        .orElse(own));
        SeriesEvents events = span.map(time -> SeriesEvents.read(services.entries(), person.id(), caller(), time))
                .orElse(SeriesEvents.NONE);
        add(span.<Component>map(time -> new SeriesFigure(
                        "figure", new FigureWriter(shown, shown.axes(time), events, messages()), title, sentence))
                .orElseGet(() -> nothing("figure")));
        add(span.flatMap(time -> other.<Component>map(
                        compared -> new ComparedSeries("other", compared, compared.axes(time), services)))
                .orElseGet(() -> nothing("other")));
        add(new CompareChoice("compare", shown.view(), services, caller()));
        add(new SeriesEventsCard("events", events, person.id()));
    }

    private static Component nothing(String id) {
        return new EmptyPanel(id).setVisible(false);
    }

    private void tables(UiServices services, ShownSeries shown, Optional<String> after) {
        List<SeriesPoint> points = shown.rows();
        int from = position(points, after);
        List<SeriesPoint> part = points.subList(from, Math.min(from + ROWS, points.size()));
        Map<EntryId, EntryLine> lines = new HashMap<>();
        List<EntryId> wanted = Stream.of(
                        points.stream().limit(SeriesSources.MOST),
                        part.stream(),
                        part.stream().flatMap(point -> shown.lowerOf(point).stream()))
                .flatMap(some -> some)
                .map(SeriesPoint::entry)
                .distinct()
                .toList();
        services.entries().lines(wanted, caller()).forEach(line -> lines.put(line.id(), line));
        add(new Label("count", messages().get(shown.range().isOpen() ? "results.all" : "results.some", points.size())));
        List<EntryLine> ofPart = part.stream()
                .flatMap(point -> Optional.ofNullable(lines.get(point.entry())).stream())
                .distinct()
                .toList();
        FactLines facts = FactLines.of(services, person.id(), ofPart, caller());
        add(new SeriesTable("table", part, lines, shown, facts).setVisible(!part.isEmpty()));
        add(new PartLinks("pages", paging(shown.view(), points, from)));
        add(new SeriesSources("sources", points, lines, shown));
    }

    static String title(SeriesPoint point, Messages messages) {
        String whole = point.title()
                .map(words -> WordingText.of(words, messages.locale()))
                .orElse(point.type());
        return point.component()
                .map(part -> messages.get("results.component", whole, part))
                .orElse(whole);
    }

    private static int position(List<SeriesPoint> points, Optional<String> after) {
        int last = after.map(place -> IntStream.range(0, points.size())
                        .filter(i -> isAt(points.get(i), place))
                        .findFirst()
                        .orElse(-1))
                .orElse(-1);
        return last + 1 < points.size() ? last + 1 : 0;
    }

    /** Most points are told by the last digit, without writing all of them. */
    private static boolean isAt(SeriesPoint point, String place) {
        int dot = place.lastIndexOf('.');
        long low = point.entry().value().getLeastSignificantBits() & 0xF;
        return dot > 0
                && Character.digit(place.charAt(dot - 1), 16) == low
                && point.toString().equals(place);
    }

    private static Paging paging(SeriesView view, List<SeriesPoint> points, int from) {
        String address = view.address();
        Optional<String> older = from + ROWS < points.size()
                ? Optional.of(Addresses.with(
                        address, "after", points.get(from + ROWS - 1).toString()))
                : Optional.empty();
        Optional<String> newer = from <= ROWS
                ? Optional.of(address)
                : Optional.of(Addresses.with(
                        address, "after", points.get(from - ROWS - 1).toString()));
        return from == 0
                ? new Paging(Optional.empty(), Optional.empty(), older)
                : new Paging(Optional.of(address), newer, older);
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
        return ResultsPage.PLACE;
    }

    private static final class PartLinks extends HtmlComponent {

        private final transient Paging paging;

        PartLinks(String id, Paging paging) {
            super(id);
            this.paging = paging;
        }

        @Override
        protected void write(Html html) {
            paging.write(html, messages());
        }
    }
}
