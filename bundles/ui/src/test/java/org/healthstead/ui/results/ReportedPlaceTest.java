// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "8,,15,150,BELOW",
        "20,,15,150,WITHIN",
        "151,,15,150,ABOVE",
        "15.0,,15,150,EDGE",
        "150,,15,150,EDGE",
        "20,,,150,WITHIN",
        "20,,15,,WITHIN",
        "20,,,,UNRANGED",
        "10,<,15,150,BELOW",
        "20,<,15,150,UNCLEAR",
        "15,<,15,150,UNCLEAR",
        "20,<,,150,WITHIN",
        "200,<,,150,UNCLEAR",
        "200,>,15,150,ABOVE",
        "150,>,15,150,UNCLEAR",
        "100,>=,15,150,UNCLEAR",
        "100,>,15,,WITHIN",
        "100,~,15,150,UNCLEAR"
    })
    void comparesWithTheReportsOwnRange(String value, String comparator, String low, String high, ReportedPlace place) {
        Quantity number = new Quantity(
                value, Optional.ofNullable(comparator), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(place, ReportedPlace.of(number, Optional.ofNullable(low), Optional.ofNullable(high)));
    }

    @Test
    void reasonsAreThoseOfItsSide() {
        Optional<String> high = Optional.of("High.");
        Optional<String> low = Optional.of("Low.");
        assertEquals(List.of("High."), ReportedPlace.ABOVE.reasons(high, low));
        assertEquals(List.of("Low."), ReportedPlace.BELOW.reasons(high, low));
        assertEquals(List.of("High.", "Low."), ReportedPlace.WITHIN.reasons(high, low));
        assertEquals(List.of("High."), ReportedPlace.BELOW.reasons(high, Optional.empty()));
    }
}
