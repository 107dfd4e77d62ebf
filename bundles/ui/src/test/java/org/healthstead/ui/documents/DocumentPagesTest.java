// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.platform.api.documents.NewDocument;
import org.healthstead.ui.MemoryDocuments;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentPagesTest extends PersonPagesTestCase {

    private MemoryDocuments documents;

    @BeforeEach
    void documents() {
        documents = new MemoryDocuments(pages.household.entries());
        pages.services.documents().service().set(documents);
    }

    private String page(String query) {
        return pages.get("/person/" + person.id() + "/documents/add" + query);
    }

    private Entry add(String name, String bytes) throws IOException {
        return documents
                .add(
                        new NewDocument(person.id(), name, "", Optional.empty(), Optional.empty()),
                        new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)),
                        MemoryHousehold.MEMBER)
                .entry();
    }

    private String entry(Entry entry, String query) {
        return pages.get("/entry/" + entry.id() + query);
    }

    @Test
    void takesFilesWithoutScriptAndFromACamera() {
        String page = page("");
        contains(page, "enctype=\"multipart/form-data\"");
        contains(page, "action=\"/person/" + person.id() + "/documents/add\"");
        contains(page, "capture=\"environment\"");
        contains(page, "multiple");
        contains(pages.get("/person/" + person.id() + "/documents"), "/person/" + person.id() + "/documents/add\"");
    }

    @Test
    void keepsWhatWasTypedBesideTheReason() {
        String page = page("?problem=HS-DOCUMENT-DATE&title=%22Knee%22&date=yesterday");
        contains(page, "such as 2019, 3/2019 or 4 March 2019");
        contains(page, "value=\"&quot;Knee&quot;\"");
        contains(page, "value=\"yesterday\"");
        pages.language(Locale.GERMAN);
        contains(page("?problem=HS-DOCUMENT-EMPTY"), "Die Datei ist leer.");
    }

    @Test
    void countsWhatBecameOfSeveralFiles() {
        String page = page("?added=3&there=1");
        contains(page, "3 documents are in the record now.");
        contains(page, "This file was in the record already. Nothing was added.");
        lacks(page("?added=-1&there=x"), "class=\"notice");
    }

    @Test
    void whoMayOnlyReadIsToldSo() {
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.DOCUMENTS)));
        lacks(pages.get("/person/" + person.id() + "/documents"), "documents/add");
        String page = page("");
        contains(page, "You may read this record but not add documents to it.");
        lacks(page, "<form class=\"drop");
    }

    @Test
    void aPdfIsOpenedAndSavedFromItsEntry() throws IOException {
        Entry entry = add("Letter.pdf", "%PDF-1.4");
        String page = entry(entry, "?done=added");
        String file = "/entry/" + entry.id() + "/file?at=content%5B0%5D.attachment";
        contains(page, "<a href=\"" + file + "&amp;show=1\">Open the file (PDF)</a>");
        contains(page, "<a href=\"" + file + "\" download>Save the file (PDF)</a>");
        contains(page, "<span>Saved.</span>");
        contains(page, "action=\"/entry/" + entry.id() + "/error\"");
        lacks(entry(entry, ""), "<span>Saved.</span>");
        contains(entry(entry, "?done=there"), "This file was in the record already.");
    }

    @Test
    void aPictureIsSeenAndAPageOfTheWebIsOnlyRead() throws IOException {
        Entry picture = add("Knee.txt", "\u00ff\u00d8\u00ff\u00e0");
        contains(entry(picture, ""), "<img class=\"shot\" src=\"/entry/" + picture.id() + "/file?at=");
        Entry html = add("Page.jpg", "<!DOCTYPE html><p onclick=x()>safe</p><script>bad()</script>");
        String page = entry(html, "");
        contains(page, "<p>safe</p>");
        lacks(page, "bad()");
        lacks(page, "show=1");
        Entry drawing = add("x.svg", "<svg xmlns='x' onload='bad()'></svg>");
        lacks(entry(drawing, ""), "show=1");
        lacks(entry(drawing, ""), "bad()");
    }

    @Test
    void textIsReadWhereItStands() throws IOException {
        contains(
                entry(add("note.txt", "Fever <since> Monday"), ""),
                "<p class=\"plain\">Fever &lt;since&gt; Monday</p>");
    }

    @Test
    void heicIsKeptWithASentence() throws IOException {
        String page = entry(add("IMG_1.HEIC", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "");
        contains(page, "This program cannot show HEIC pictures.");
        contains(page, "Save the file (HEIC picture)");
        lacks(page, "show=1");
    }

    @Test
    void aFileThatIsNotThereAnyMoreIsSaidToBeMissing() throws IOException {
        Entry entry = add("Letter.pdf", "%PDF-1.4");
        pages.services.documents().service().unset(documents);
        contains(entry(entry, ""), "The source names a file that did not come with it.");
    }
}
