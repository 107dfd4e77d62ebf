// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.KindList;
import org.healthstead.api.record.Label;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.api.NavigationItem;
import org.junit.jupiter.api.Test;

class StandardListsTest {

    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    private static final KindList ADDED = new KindList(
            "peak-flow",
            new Label("list.peak-flow", Map.of("en", "Peak flow", "de", "Spitzenfluss")),
            List.of("Observation.peak-flow"));

    @Test
    void haveTheListsOfTheCatalogueAndNoOthers() {
        assertEquals(
                new TreeSet<>(
                        TestKinds.kinds().lists().stream().map(KindList::name).toList()),
                new TreeSet<>(StandardLists.names()));
    }

    @Test
    void putThoseOfPluginsAfterTheCores() {
        KindList own = TestKinds.kinds().lists().getFirst();
        List<NavigationItem> places = StandardLists.places(List.of(ADDED, own), PERSON, Locale.GERMAN);
        assertEquals(2, places.size());
        NavigationItem added = places.getLast();
        assertEquals("Spitzenfluss", added.label());
        assertEquals("/person/" + PERSON + "/list/peak-flow", added.address());
        assertEquals("/person/" + PERSON + "/" + own.name(), places.getFirst().address());
    }

    @Test
    void haveAPlaceEach() {
        List<NavigationItem> places = StandardLists.places(TestKinds.kinds().lists(), PERSON, Locale.ENGLISH);
        assertEquals(
                places.size(),
                places.stream().map(NavigationItem::id).distinct().count());
        assertTrue(places.stream().anyMatch(place -> place.id().equals("timeline.medication")));
        assertEquals(Optional.of("problems"), StandardLists.of(Category.CONDITION));
        assertEquals(Optional.empty(), StandardLists.of(Category.RESULT), "results have a page of their own");
    }
}
