// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.util.Optional;
import java.util.Set;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.print.SheetChoice;
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
        GrowthReading reading = GrowthReading.of(services, person, caller());
        Optional<Sex> sex =
                reading.curves(AddressParameters.text(parameters, "sex").flatMap(Sex::ofCode));
        GrowthMeasure measure = AddressParameters.parsed(parameters, "measure", GrowthMeasures::named)
                .orElseGet(() -> reading.measures().stream().findFirst().orElse(GrowthMeasure.HEIGHT));
        Optional<Growth> growth = reading.of(measure, sex);
        add(new ExternalLink("all", Addresses.results(person.id())));
        add(new Label("unknown", new GrowthWords(messages()).birth(person)).setVisible(growth.isEmpty()));
        add(new Label("none", messages().get("growth.none"))
                .setVisible(growth.isPresent() && reading.measures().isEmpty()));
        WebMarkupContainer shown = new WebMarkupContainer("shown");
        shown.setVisible(growth.isPresent() && !reading.measures().isEmpty());
        add(shown);
        growth.ifPresent(known -> fill(shown, known, reading.measures()));
    }

    private void fill(WebMarkupContainer shown, Growth growth, Set<GrowthMeasure> measures) {
        shown.add(new GrowthChoice("choice", person, measures, growth.measure(), growth.sex()));
        boolean hasValues = !growth.values().placed().isEmpty();
        shown.add(new Label("sentence", hasValues ? growth.summary(messages()) : "").setVisible(hasValues));
        shown.add(new GrowthFigures("figures", growth));
        shown.add(new GrowthTable("table", growth));
        shown.add(new ExternalLink("print", SheetChoice.ofGrowth(person, growth.sex())));
        shown.add(new LeftOut("left", growth.values()));
        shown.add(new Label("infants", messages().get("growth.source.infants")));
        shown.add(new ExternalLink(
                "source",
                growth.reference().source().address(),
                growth.reference().source().publisher()));
    }

    /** Where the page of a person is. */
    static String address(PersonId person) {
        return "/person/" + person + "/growth";
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
            new GrowthWords(messages()).left(values).forEach(sentence -> html.element("li", null, sentence));
        }
    }
}
