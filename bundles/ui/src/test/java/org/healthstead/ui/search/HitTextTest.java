// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.junit.jupiter.api.Test;

class HitTextTest {

    private static Snippet marked(String text, String... words) {
        return new Snippet(
                text,
                List.of(words).stream()
                        .map(word -> new TextSpan(text.indexOf(word), text.indexOf(word) + word.length()))
                        .toList());
    }

    @Test
    void quotesNothingWhenTheTitleHasEverythingThatMatched() {
        Snippet passage = marked("Lab · S-Ferritin in serum · 11 ug/L", "Ferritin", "serum");
        HitText text = HitText.of("S-Ferritin in serum", passage);
        assertEquals(marked("S-Ferritin in serum", "Ferritin", "serum"), text.title());
        assertEquals(Optional.empty(), text.quote());
    }

    @Test
    void quotesThePassageWhenMoreMatched() {
        Snippet passage = marked("Ferritin · low, iron advised", "Ferritin", "iron");
        HitText text = HitText.of("Ferritin", passage);
        assertEquals(marked("Ferritin", "Ferritin"), text.title());
        assertEquals(Optional.of(marked("low, iron advised", "iron")), text.quote());
    }

    @Test
    void quotesAPassageFromElsewhere() {
        Snippet passage = marked("her iron was low", "iron");
        HitText text = HitText.of("Letter", passage);
        assertEquals(marked("Letter"), text.title());
        assertEquals(Optional.of(passage), text.quote());
    }

    @Test
    void doesNotRepeatATitleThatIsAllThereIs() {
        assertEquals(Optional.empty(), HitText.of("Letter", marked("Letter")).quote());
        assertEquals(Optional.empty(), HitText.of("Letter", Snippet.EMPTY).quote());
        assertEquals(
                Optional.of(marked("of the practice")),
                HitText.of("Letter", marked("Letter · of the practice")).quote());
    }

    @Test
    void marksWhatReachesOverTheEndOfTheTitleInTheQuote() {
        Snippet passage = new Snippet("Iron · low", List.of(new TextSpan(2, 10)));
        HitText text = HitText.of("Iron", passage);
        assertEquals(marked("Iron"), text.title());
        assertEquals(Optional.of(passage), text.quote());
    }
}
