// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.PersonId;
import org.junit.jupiter.api.Test;

class JoinedPagesTest {

    private final PersonId twin = new PersonId(UUID.randomUUID());
    private final PersonId ada = new PersonId(UUID.randomUUID());

    @Test
    void thePagesOfARecordAreThoseOfTheOtherOne() {
        assertEquals(
                Optional.of("/person/" + ada + "/timeline?kind=visits"),
                JoinedPages.instead("/person/" + twin + "/timeline?kind=visits", twin, ada));
    }

    @Test
    void whoItIsAndWhatWasMovedStays() {
        for (String page : List.of("about", "about/edit", "move", "move?source=x")) {
            assertEquals(Optional.empty(), JoinedPages.instead("/person/" + twin + "/" + page, twin, ada), page);
        }
        assertEquals(Optional.empty(), JoinedPages.instead("/entry/" + twin, twin, ada));
        assertEquals(Optional.empty(), JoinedPages.instead("/search?person=" + twin, twin, ada));
    }
}
