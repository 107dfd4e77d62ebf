// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Which measure is shown, and, when the record does not say the sex, whose curves. Both stand in the address. */
final class GrowthChoice extends HtmlComponent {

    private static final List<Sex> CURVES = List.of(Sex.FEMALE, Sex.MALE);

    private final transient Person person;
    private final transient Set<GrowthMeasure> measures;
    private final GrowthMeasure measure;
    private final transient Optional<Sex> sex;

    /** @param measures those that have results */
    GrowthChoice(String id, Person person, Set<GrowthMeasure> measures, GrowthMeasure measure, Optional<Sex> sex) {
        super(id);
        this.person = person;
        this.measures = measures;
        this.measure = measure;
        this.sex = sex;
    }

    @Override
    protected void write(Html html) {
        GrowthWords says = new GrowthWords(messages());
        html.open("nav", "class", "chips", "aria-label", messages().get("growth.measures"));
        for (GrowthMeasure each : measures) {
            chip(html, address(each, sex), says.measure(each), each == measure);
        }
        html.close();
        if (!isRecorded(person)) {
            html.element("p", "gap-s", messages().get("growth.sex.ask"));
            html.open("nav", "class", "chips", "aria-label", messages().get("growth.sex.choose"));
            for (Sex each : CURVES) {
                chip(html, address(measure, Optional.of(each)), says.sex(each), sex.equals(Optional.of(each)));
            }
            html.close();
        }
    }

    /** True when the record says a sex that there are curves of. */
    static boolean isRecorded(Person person) {
        return person.sex().filter(CURVES::contains).isPresent();
    }

    private String address(GrowthMeasure ofMeasure, Optional<Sex> curves) {
        String address = Addresses.with(GrowthPage.address(person.id()), "measure", GrowthMeasures.name(ofMeasure));
        return isRecorded(person)
                ? address
                : curves.map(each -> Addresses.with(address, "sex", each.code()))
                        .orElse(address);
    }

    private static void chip(Html html, String address, String words, boolean isCurrent) {
        html.open("a", "class", "chip", "href", address, "aria-current", isCurrent ? "true" : null);
        html.text(words).close();
    }
}
