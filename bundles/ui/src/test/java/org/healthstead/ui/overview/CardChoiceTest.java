// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.comingup.ComingUp;
import org.healthstead.ui.comingup.Upcoming;
import org.healthstead.ui.results.RecentResults;
import org.junit.jupiter.api.Test;

class CardChoiceTest extends PersonPagesTestCase {

    private static final List<String> CARDS = List.of("results", "medications", "problems");

    private static List<String> ordered(CardChoice choice) {
        return choice.ordered(CARDS, Function.identity());
    }

    @Test
    void withoutAChoiceItIsAsItWas() {
        assertEquals(CARDS, ordered(CardChoice.NONE));
        assertEquals(CardChoice.NONE, CardChoice.parse(""));
        assertEquals("", CardChoice.NONE.text());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        CardChoice choice = new CardChoice(List.of("problems", "goals", "results"), Set.of("goals"));
        assertEquals("problems -goals results", choice.text());
        assertEquals(choice, CardChoice.parse(choice.text()));
    }

    @Test
    void whatIsNoCardOrComesTwiceIsPassedOver() {
        CardChoice choice = CardChoice.parse(" problems  <b> -problems ../x -- A results\n-results \uD800 results ");
        assertEquals("problems results", choice.text());
        String many = IntStream.range(0, 5_000).mapToObj(i -> "card" + i).collect(Collectors.joining(" "));
        assertEquals(100, CardChoice.parse(many).order().size());
        assertEquals("", CardChoice.parse("a".repeat(100_000)).text());
    }

    @Test
    void aNewCardComesAfterThoseThatWerePlaced() {
        assertEquals(List.of("problems", "medications", "results"), ordered(CardChoice.parse("problems medications")));
    }

    @Test
    void aCardThatIsGoneKeepsItsPlaceAndItsState() {
        CardChoice before = CardChoice.parse("-goals results medications problems");
        CardChoice after = before.swapped("results", "medications", CARDS);
        assertEquals("-goals medications results problems", after.text());
        assertTrue(after.toggled("problems", CARDS).isHidden("goals"));
    }

    @Test
    void hidingTwiceShowsAgain() {
        CardChoice hidden = CardChoice.NONE.toggled("medications", CARDS);
        assertEquals("results -medications problems", hidden.text());
        assertEquals(
                "results medications problems",
                hidden.toggled("medications", CARDS).text());
    }

    @Test
    void everyCardOfTheCoreCanBeChosen() {
        List<String> written = StandardCards.of(
                        pages.services,
                        RecentResults.read(pages.services, person.id(), MemoryHousehold.MEMBER),
                        Map.of(),
                        new RecentImports(List.of()),
                        Upcoming.of(new ComingUp(List.of(), List.of())),
                        LocalDate.EPOCH,
                        Optional.empty(),
                        true)
                .stream()
                .map(card -> card.id() + card.column())
                .toList();
        List<String> offered = List.of(CoreCard.values()).stream()
                .map(card -> card.card() + card.column())
                .toList();
        assertEquals(offered, written);
    }
}
