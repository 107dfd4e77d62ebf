// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.context.UiServices;

/** Growth for a sheet of paper: every measure with its charts and its values, in the words of the page. */
public final class PrintedGrowth {

    /**
     * A measure that the record has something of.
     *
     * @param name as in addresses
     * @param heading what the charts show; without curves, what was measured
     * @param charts the youngest first
     * @param rows the oldest age first
     * @param left sentences about what has no place in the charts
     */
    public record Measure(String name, String heading, List<Chart> charts, List<Row> rows, List<String> left) {}

    /** @param caption how it is read */
    public record Chart(Figure figure, String caption) {}

    /**
     * A value.
     *
     * @param entry that says it; of a number that no report gives, the weight
     * @param place among the curves; empty where no sex is known
     * @param note of what it was worked out; else empty
     */
    public record Row(EntryId entry, String date, String value, String age, String place, String note) {}

    private final GrowthReading reading;
    private final Person person;
    private final Optional<Sex> sex;
    private final Messages messages;
    private final GrowthWords says;

    private PrintedGrowth(GrowthReading reading, Person person, Optional<Sex> chosen, Messages messages) {
        this.reading = reading;
        this.person = person;
        this.sex = reading.curves(chosen);
        this.messages = messages;
        this.says = new GrowthWords(messages);
    }

    /**
     * @param chosen whose curves, when the record does not say
     * @param messages in the language of the sheet
     */
    public static PrintedGrowth read(
            UiServices services, Person person, Optional<Sex> chosen, Caller caller, Messages messages) {
        return new PrintedGrowth(GrowthReading.of(services, person, caller), person, chosen, messages);
    }

    /** True for a person whose growth can be followed: below the age where the curves end. */
    public static boolean isFor(Person person) {
        return GrowthLink.isGrowing(person.birthDate());
    }

    /** Why there is nothing: a sentence; empty where there is something. */
    public Optional<String> nothing() {
        if (reading.birth().isEmpty()) {
            return Optional.of(says.birth(person));
        }
        return reading.measures().isEmpty() ? Optional.of(messages.get("growth.none")) : Optional.empty();
    }

    public boolean hasCurves() {
        return sex.isPresent();
    }

    /** Whose curves they are, and what they leave out. */
    public List<String> source() {
        return List.of(
                messages.get("growth.source.infants"),
                messages.get(
                        "print.growth.source",
                        reading.reference().source().publisher(),
                        reading.reference().source().address()));
    }

    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        for (GrowthMeasure measure : reading.measures()) {
            reading.of(measure, sex).map(this::measure).ifPresent(all::add);
        }
        return all;
    }

    private Measure measure(Growth growth) {
        return new Measure(
                GrowthMeasures.name(growth.measure()),
                sex.map(curves -> says.title(growth.measure(), curves)).orElseGet(() -> says.measure(growth.measure())),
                growth.charts().stream().map(chart -> chart(growth, chart)).toList(),
                growth.values().placed().reversed().stream()
                        .map(value -> row(growth, value))
                        .toList(),
                says.left(growth.values()));
    }

    private Chart chart(Growth growth, GrowthCurves chart) {
        List<GrowthValue> inside = growth.inside(chart);
        String title = says.title(growth.measure(), sex.orElseThrow());
        Figure figure =
                new GrowthFigure(chart, messages.locale()).of(inside, title + ". " + growth.summary(inside, messages));
        return new Chart(
                figure, String.join(" ", says.caption(growth, chart, messages.get("growth.caption.made.ring"))));
    }

    private Row row(Growth growth, GrowthValue value) {
        return new Row(
                value.result().entry(),
                PartialDateLabel.brief(value.result().date().orElseThrow(), messages.locale()),
                growth.reported(value, messages),
                growth.age(value, says),
                sex.isPresent() ? says.placed(value) : "",
                value.workedOut()
                        .map(index -> WorkedOutWords.parts(index, messages))
                        .orElse(""));
    }
}
