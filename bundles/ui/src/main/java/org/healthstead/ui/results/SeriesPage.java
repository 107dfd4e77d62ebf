// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.List;
import java.util.Optional;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.Paging;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.api.WordingText;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.growth.GrowthLink;
import org.healthstead.ui.parts.AddressParameters;

/**
 * What was measured as one thing, over a lifetime. {@code ?after=} is the last value of the part of the table before.
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
        List<SeriesPoint> points = services.series().points(SeriesQuery.of(person.id(), series), caller());
        if (points.isEmpty()) {
            throw AddressParameters.notFound(ProblemCode.SERIES_NOT_FOUND);
        }
        String reported = title(points.getFirst(), messages());
        Optional<String> plain = PlainName.of(services).of(points.getFirst(), getLocale());
        title = plain.orElse(reported);
        int from = position(points, AddressParameters.text(parameters, "after"));
        List<SeriesPoint> shown = points.subList(from, Math.min(from + ROWS, points.size()));
        List<EntryLine> lines = services.entries()
                .lines(shown.stream().map(SeriesPoint::entry).distinct().toList(), caller());
        ChartScale scale = ChartScale.of(points);
        ChartPoints chart = ChartPoints.of(points, scale);
        String sentence = new SeriesSentence(points, chart, messages()).text();
        add(new ExternalLink("all", Addresses.results(person.id())));
        add(new Label("heading", title));
        add(new Label("reported", reported).setVisible(!reported.equalsIgnoreCase(title)));
        add(new Label("sentence", sentence));
        add(new SeriesFigure("figure", chart, scale, points.size(), title, sentence));
        add(new MeaningPanel("meaning", ResultMeaning.of(points, services, messages())));
        add(GrowthLink.of("growth", person, points.getFirst(), services));
        add(new Label("count", messages().get("results.all", points.size())));
        add(new SeriesTable("table", shown, lines));
        add(new PartLinks("pages", paging(series, points, from)));
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
        return after.map(place -> {
                    for (int i = 0; i < points.size(); i++) {
                        if (points.get(i).toString().equals(place)) {
                            return i + 1 < points.size() ? i + 1 : 0;
                        }
                    }
                    return 0;
                })
                .orElse(0);
    }

    private Paging paging(SeriesId series, List<SeriesPoint> points, int from) {
        String address = Addresses.series(person.id(), series);
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
