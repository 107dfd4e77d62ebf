// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.healthstead.platform.api.documents.DocumentPage.Word;
import org.healthstead.platform.api.documents.DocumentReading.State;
import org.healthstead.ui.MemoryPages;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentSheetPageTest extends PersonPagesTestCase {

    private static final String RECOGNIZED = "These words were recognised in a picture. Digits and signs may be wrong";

    private MemoryPages read;
    private EntryId letter;

    @BeforeEach
    void letter() {
        read = new MemoryPages(pages.household.entries());
        pages.services.documents().pages().set(read);
        pages.services.documents().words().set(read);
        letter = pages.household
                .entry(
                        person,
                        "{'resourceType':'DocumentReference','description':'Letter','content':[{'attachment':"
                                + "{'contentType':'application/pdf','data':'JVBERi0xLjQ='}}]}")
                .id();
        read.read(
                letter,
                State.READ,
                null,
                page(1, "Dear Ada,\n<b>first</b> page", Origin.WRITTEN),
                page(2, "µg/dL = 60", Origin.RECOGNIZED, new Word(0, 5, 0.1f, 0.2f, 0.3f, 0.05f, 70)),
                page(3, "", Origin.UNREAD));
    }

    private static DocumentPage page(int number, String text, Origin origin, Word... words) {
        return new DocumentPage(number, text, List.of(words), origin, "");
    }

    private String page(String rest) {
        return pages.get("/entry/" + letter + "/pages" + rest);
    }

    @Test
    void showsPictureTextAndTheWayToTheNextPage() {
        String page = page("/1");
        contains(page, "Letter, page 1");
        contains(page, "<img src=\"/entry/" + letter + "/pages/1/picture\" alt=\"Picture of page 1\">");
        contains(page, "Dear Ada,\n&lt;b&gt;first&lt;/b&gt; page");
        contains(page, "rel=\"next\" href=\"/entry/" + letter + "/pages/2\"");
        contains(page, "Page 1 of 3");
        lacks(page, RECOGNIZED);
        lacks(page, "rel=\"prev\"");
        lacks(page, "style=\"");
    }

    @Test
    void marksTheWordsInThePictureAndInTheText() {
        String page = page("?q=%C2%B5g%2FdL");
        contains(page, "Letter, page 2");
        contains(page, "<rect x=\"10.00%\" y=\"20.00%\" width=\"30.00%\" height=\"5.00%\"></rect>");
        contains(page, "<mark>µg/dL</mark> = 60");
        contains(page, RECOGNIZED);
        contains(page, "“µg/dL” is on this page: ");
        contains(page, "href=\"/entry/" + letter + "/pages/1?q=%C2%B5g%2FdL\"");
        lacks(page("/1?q=%C2%B5g%2FdL"), "<rect");
        contains(page("?q=nothing"), "“nothing” is on none of its pages.");
        contains(page("?q=nothing"), "Letter, page 1");
    }

    @Test
    void saysWhenThereAreNoWordsYetAndWhenThereIsNoSuchPage() {
        contains(page("/3"), "This page is a picture. Its words are not recognised yet.");
        contains(page("/9"), "This page has not been read, or the document does not have it.");
        contains(page("/x"), "Letter, page 1");
        pages.language(Locale.GERMAN);
        contains(page("/2"), "Ziffern und Zeichen können falsch sein");
    }

    @Test
    void withoutAReaderThereIsTextAndNoPicture() {
        read.isThere = false;
        lacks(page("/1"), "/picture");
        contains(page("/1"), "Dear Ada");
    }

    @Test
    void whoMayNotReadTheEntryFindsNoPage() {
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.MEDICATIONS)));
        page("/1");
        assertEquals(404, pages.status());
    }

    @Test
    void entryAndListShowSmallPictures() {
        String entry = pages.get("/entry/" + letter);
        contains(entry, "src=\"/entry/" + letter + "/pages/3/picture?side=240\" alt=\"Picture of page 3\"");
        contains(entry, "width=\"96\" height=\"128\" loading=\"lazy\"");
        contains(entry, "3 pages.");
        String list = pages.get("/person/" + person.id() + "/documents");
        contains(list, "src=\"/entry/" + letter + "/pages/1/picture?side=240\" alt=\"First page of Letter\"");
        read.isThere = false;
        lacks(pages.get("/person/" + person.id() + "/documents"), "/picture");
    }

    @Test
    void theEntrySaysWhatIsMissingAndWhatToDo() {
        read.read(letter, State.WAITING, null);
        contains(pages.get("/entry/" + letter), "The words of this file are not all read yet.");
        read.isThere = false;
        contains(pages.get("/entry/" + letter), "what reads them is not there at the moment");
        read.read(letter, State.WAITING_FOR_RECOGNITION, null, page(1, "", Origin.UNREAD));
        contains(pages.get("/entry/" + letter), "apt install tesseract-ocr");
        read.read(letter, State.REFUSED, "HS-X-ODD");
        String refused = pages.get("/entry/" + letter);
        contains(refused, "HS-X-ODD");
        contains(refused, "action=\"/entry/" + letter + "/pages/again\"");
    }
}
