// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.context.UiServices;

/** Leads to the growth of a person below the age where the curves end. Not there for others. */
public final class GrowthLink extends ExternalLink {

    private static final int GROWN_YEARS = 20;

    private GrowthLink(String id, Person person, boolean isThere) {
        super(id, GrowthPage.address(person.id()));
        setVisible(isThere);
    }

    /** For a page of all results. */
    public static GrowthLink of(String id, Person person) {
        return new GrowthLink(id, person, isGrowing(person.birthDate()));
    }

    /** For the page of a series: there when growth is followed by it. */
    public static GrowthLink of(String id, Person person, SeriesPoint point, UiServices services) {
        boolean isMeasure = GrowthMeasures.of(point, services.analytes().find()).isPresent();
        return new GrowthLink(id, person, isMeasure && isGrowing(person.birthDate()));
    }

    /** By the earliest day that a birth date may mean. */
    static boolean isGrowing(Optional<PartialDate> birth) {
        return birth.map(date -> date.local().toLocalDate().plusYears(GROWN_YEARS))
                .filter(grown -> grown.isAfter(LocalDate.now()))
                .isPresent();
    }
}
