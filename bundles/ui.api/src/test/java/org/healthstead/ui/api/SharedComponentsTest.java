// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Random;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.junit.jupiter.api.Test;

class SharedComponentsTest {

    private static final Locale BRITISH = Locale.UK;

    private static String words(String date, Locale locale) {
        return PartialDateLabel.words(PartialDate.parse(date), ZoneId.of("Europe/London"), locale);
    }

    private static String highlighted(String text, TextSpan... spans) {
        Html html = new Html();
        HighlightedText.write(html, new Snippet(text, List.of(spans)));
        return html.toString();
    }

    @Test
    void aDateSaysNoMoreThanIsKnown() {
        assertEquals("1998", words("1998", BRITISH));
        assertEquals("March 2019", words("2019-03", BRITISH));
        assertEquals("31 March 2019", words("2019-03-31", BRITISH));
        assertEquals("31. März 2019", words("2019-03-31", Locale.GERMANY));
    }

    @Test
    void noTimeZoneShiftsADate() {
        assertEquals("31 December 2018, 23:30\u00a0UTC−11", words("2018-12-31T23:30:00-11:00", BRITISH));
        assertEquals("1 January 2019, 00:15\u00a0UTC+14", words("2019-01-01T00:15:00.123+14:00", BRITISH));
    }

    @Test
    void marksExactlyTheSpansAndEscapesTheRest() {
        assertEquals("a<mark>b&lt;</mark>&amp;", highlighted("ab<&", new TextSpan(1, 3)));
        assertEquals("abc", highlighted("abc", new TextSpan(2, 9)));
        assertEquals("<mark>ab</mark>c", highlighted("abc", new TextSpan(0, 2), new TextSpan(1, 3)));
    }

    @Test
    void noTextBecomesMarkup() {
        long seed = new Random(42).nextLong();
        Random random = new Random(seed);
        String alphabet = "<>&\"'/ascript=\u0000\u2028é😀";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<TextSpan> spans = new ArrayList<>();
            for (int at = 0; at < text.length() - 4; at += 1 + random.nextInt(8)) {
                int to = at + 1 + random.nextInt(3);
                spans.add(new TextSpan(at, to));
                at = to;
            }
            String html = highlighted(text.toString(), spans.toArray(TextSpan[]::new));
            String rest = html.replace("<mark>", "").replace("</mark>", "");
            assertFalse(rest.matches("(?s).*[<>\"'\u0000].*"), "seed " + seed + ": " + html);
            assertEquals(html.split("<mark>", -1).length, html.split("</mark>", -1).length, "seed " + seed);
        }
    }

    @Test
    void markupIsClosedInOrder() {
        Html html = new Html().open("p", "class", "a\"b", "hidden", "", "title", null);
        assertThrows(IllegalStateException.class, html::toString);
        assertEquals(
                "<p class=\"a&quot;b\" hidden>x</p>", html.text("x").close().toString());
    }

    @Test
    void addressesKeepOddCharactersInsideTheirValue() {
        assertEquals(
                "/search?q=a%26b%3D%22%3C+c&type=T", Addresses.with("/search", "q", "a&b=\"< c", "x", "", "type", "T"));
        assertEquals("/x?a=1&b=2", Addresses.with("/x?a=1", "b", "2"));
    }

    @Test
    void namesWithoutATranslationAreReadable() {
        Messages messages = Messages.of(SharedComponentsTest.class, Locale.GERMANY);
        assertEquals("Ergebnisse", EntryWords.types("Observation", messages));
        assertEquals("Medicinal product authorization", EntryWords.type("MedicinalProductAuthorization", messages));
        assertEquals("Strange code", EntryWords.status("strange-code", messages));
        assertThrows(MissingResourceException.class, () -> messages.get("no.such.key"));
    }

    @Test
    void anotherLanguageReadsEnglishAndNotThatOfTheMachine() {
        assertEquals("Results", EntryWords.types("Observation", Messages.of(Html.class, Locale.FRANCE)));
    }

    @Test
    void initialsOfAnyName() {
        assertEquals("AL", PersonMark.initials("Ada King Lovelace"));
        assertEquals("A", PersonMark.initials("  Ada "));
        assertEquals("李", PersonMark.initials("李"));
        assertEquals("", PersonMark.initials("–"));
    }

    @Test
    void languagesThatRunRightToLeft() {
        assertEquals("rtl", Direction.of(Locale.forLanguageTag("ar-EG")));
        assertEquals("rtl", Direction.of(Locale.forLanguageTag("he")));
        assertEquals("ltr", Direction.of(Locale.GERMAN));
    }

    @Test
    void namesAFileWithoutWhatOnlyProgramsRead() {
        assertEquals("Ada492_Byron71", SourceMark.brief("Ada492_Byron71_88d1f964-df22-0934-efe1-e081ae34cc87.json"));
        assertEquals("clinic.json", SourceMark.brief("clinic.json"));
        assertEquals("88d1f964-df22-0934-efe1-e081ae34cc87", SourceMark.brief("88d1f964-df22-0934-efe1-e081ae34cc87"));
    }
}
