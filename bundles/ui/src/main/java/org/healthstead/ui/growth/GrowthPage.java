// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthReference;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.facts.SeriesFacts;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.timeline.TimelinePage;

/**
 * How a child grows. {@code ?measure=} is what is shown, {@code ?sex=} whose curves when the record does not say.
 *
 * <p>Ages need the day of birth: where it is not known, the page says so and guesses nothing.
 */
public final class GrowthPage extends ShellPage {

    private final transient Person person;

    public GrowthPage(PageParameters parameters) {
        super(parameters);
        person = Shell.get().person(AddressParameters.person(parameters));
        UiServices services = UiShell.get().services();
        Map<GrowthMeasure, List<SeriesPoint>> results = results(services);
        GrowthReference reference = services.growth().require();
        List<WorkedOutIndex> indexes = indexes(results);
        Optional<Sex> sex = GrowthChoice.isRecorded(person)
                ? person.sex()
                : AddressParameters.text(parameters, "sex")
                        .flatMap(Sex::ofCode)
                        .filter(chosen -> chosen == Sex.FEMALE || chosen == Sex.MALE);
        GrowthMeasure measure = AddressParameters.parsed(parameters, "measure", GrowthMeasures::named)
                .orElseGet(() -> results.keySet().stream().findFirst().orElse(GrowthMeasure.HEIGHT));
        Optional<LocalDate> birth = person.birthDate().flatMap(GrowthValues::day);
        Optional<Growth> growth = birth.map(day -> new Growth(
                measure,
                sex,
                day,
                GrowthValues.of(once(services, results.getOrDefault(measure, List.of())), measure, day, sex, reference)
                        .with(measure == GrowthMeasure.BODY_MASS_INDEX ? indexes : List.of(), day, sex, reference),
                reference));
        add(new ExternalLink("all", Addresses.results(person.id())));
        add(new Label("unknown", birthWords()).setVisible(growth.isEmpty()));
        add(new Label("none", messages().get("growth.none")).setVisible(growth.isPresent() && results.isEmpty()));
        WebMarkupContainer shown = new WebMarkupContainer("shown");
        shown.setVisible(growth.isPresent() && !results.isEmpty());
        add(shown);
        growth.ifPresent(known -> fill(shown, known, results.keySet()));
    }

    private void fill(WebMarkupContainer shown, Growth growth, Set<GrowthMeasure> measures) {
        shown.add(new GrowthChoice("choice", person, measures, growth.measure(), growth.sex()));
        boolean hasValues = !growth.values().placed().isEmpty();
        shown.add(new Label("sentence", hasValues ? growth.summary(messages()) : "").setVisible(hasValues));
        shown.add(new GrowthFigures("figures", growth));
        shown.add(new GrowthTable("table", growth));
        shown.add(new LeftOut("left", growth.values()));
        shown.add(new Label("infants", messages().get("growth.source.infants")));
        shown.add(new ExternalLink(
                "source",
                growth.reference().source().address(),
                growth.reference().source().publisher()));
    }

    /** Those that no report gives; the measure is there when there is one. */
    private static List<WorkedOutIndex> indexes(Map<GrowthMeasure, List<SeriesPoint>> results) {
        List<WorkedOutIndex> indexes = WorkedOutIndex.of(
                results.getOrDefault(GrowthMeasure.WEIGHT, List.of()),
                results.getOrDefault(GrowthMeasure.HEIGHT, List.of()),
                results.getOrDefault(GrowthMeasure.BODY_MASS_INDEX, List.of()));
        if (!indexes.isEmpty()) {
            results.putIfAbsent(GrowthMeasure.BODY_MASS_INDEX, List.of());
        }
        return indexes;
    }

    /** Where the page of a person is. */
    static String address(PersonId person) {
        return "/person/" + person + "/growth";
    }

    private String birthWords() {
        return person.birthDate()
                .map(date -> messages().get("growth.birth.coarse", PartialDateLabel.words(date, getLocale())))
                .orElseGet(() -> messages().get("growth.birth.unknown"));
    }

    /** The results by measure, in the order of measures; without those that have none. */
    private Map<GrowthMeasure, List<SeriesPoint>> results(UiServices services) {
        Map<GrowthMeasure, List<SeriesPoint>> results = new EnumMap<>(GrowthMeasure.class);
        for (Series series : services.series().list(person.id(), caller()).series()) {
            GrowthMeasures.of(series.latest(), services.analytes().find())
                    .ifPresent(measure -> results.computeIfAbsent(measure, key -> new ArrayList<>())
                            .addAll(services.series().points(SeriesQuery.of(person.id(), series.id()), caller())));
        }
        return results;
    }

    /** What several sources say of one measurement is one value. */
    private List<SeriesPoint> once(UiServices services, List<SeriesPoint> points) {
        return SeriesFacts.of(services, person.id(), List.of(points), caller()).once(points);
    }

    @Override
    protected String title() {
        return messages().get("growth.heading");
    }

    @Override
    protected Optional<Person> person() {
        return Optional.of(person);
    }

    @Override
    protected String place() {
        return TimelinePage.PLACE + "." + Addresses.kind(Category.RESULT);
    }

    /** How many results have no place in the charts, and why. */
    private static final class LeftOut extends HtmlComponent {

        private final transient GrowthValues values;

        LeftOut(String id, GrowthValues values) {
            super(id);
            this.values = values;
            setVisible(!values.left().isEmpty());
        }

        @Override
        protected void write(Html html) {
            for (GrowthValues.Left reason : GrowthValues.Left.values()) {
                Integer count = values.left().get(reason);
                if (count != null) {
                    html.element("li", null, words(reason, count));
                }
            }
        }

        private String words(GrowthValues.Left reason, int count) {
            return switch (reason) {
                case NUMBER -> messages().get("growth.left.number", count);
                case UNIT -> messages().get("growth.left.unit", count);
                case DAY -> messages().get("growth.left.day", count);
                case BEFORE_BIRTH -> messages().get("growth.left.birth", count);
                case GROWN -> messages().get("growth.left.grown", count);
                case UNKNOWN -> messages().get("growth.left.unknown", count);
            };
        }
    }
}
