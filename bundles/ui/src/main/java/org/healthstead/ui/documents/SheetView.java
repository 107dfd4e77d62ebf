// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.search.TextSpan;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPages;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.platform.api.documents.DocumentTexts.PageText;
import org.healthstead.ui.context.UiDocuments;

/**
 * Which page of a document is shown, and where the words stand that somebody looks for.
 *
 * @param reading of the file that the page is of; empty when nothing of the entry was read
 * @param page empty when it was not read, or is not there
 * @param number of the page
 * @param spans places on this page
 * @param found every page with the words, in order
 * @param isReaderThere whether a picture can be drawn
 */
record SheetView(
        Optional<DocumentReading> reading,
        Optional<DocumentPage> page,
        int number,
        List<TextSpan> spans,
        List<Found> found,
        boolean isReaderThere) {

    /**
     * A page with the words.
     *
     * @param words how many different ones
     */
    record Found(int file, int page, int words) {}

    /**
     * @param file number of the file; the first that has pages when empty
     * @param number of the page; the one with most of the words when empty
     * @param query empty for none
     */
    static SheetView read(
            UiDocuments documents,
            EntryId entry,
            Optional<Integer> file,
            Optional<Integer> number,
            String query,
            Caller caller) {
        DocumentPages pages = documents.pages().require();
        List<DocumentReading> readings =
                documents.readings(List.of(entry), caller).getOrDefault(entry, List.of());
        List<Found> found = query.isBlank() ? List.of() : find(documents, pages.texts(entry, caller), query);
        Optional<Found> best = number.isPresent() ? Optional.empty() : best(found);
        int shownFile = file.or(() -> best.map(Found::file))
                .or(() -> readings.stream()
                        .filter(each -> each.pagesRead() > 0)
                        .map(DocumentReading::file)
                        .findFirst())
                .orElse(0);
        int shownPage = number.or(() -> best.map(Found::page)).orElse(1);
        Optional<DocumentPage> page = pages.page(entry, shownFile, shownPage, caller);
        List<TextSpan> spans = page.filter(there -> !query.isBlank())
                .flatMap(there -> documents.words().find().map(words -> words.marks(query, List.of(there.text()))))
                .map(List::getFirst)
                .orElse(List.of());
        return new SheetView(
                readings.stream().filter(each -> each.file() == shownFile).findFirst(),
                page,
                shownPage,
                spans,
                found,
                pages.isReaderThere());
    }

    private static List<Found> find(UiDocuments documents, List<PageText> texts, String query) {
        List<List<TextSpan>> marks = documents
                .words()
                .find()
                .map(words ->
                        words.marks(query, texts.stream().map(PageText::text).toList()))
                .orElse(List.of());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).isEmpty()) {
                Set<String> words = new HashSet<>();
                String text = texts.get(i).text();
                marks.get(i)
                        .forEach(span ->
                                words.add(text.substring(span.from(), span.to()).toLowerCase(Locale.ROOT)));
                found.add(new Found(texts.get(i).file(), texts.get(i).page(), words.size()));
            }
        }
        return found;
    }

    /** The earliest of those with most different words. */
    private static Optional<Found> best(List<Found> found) {
        int most = found.stream().mapToInt(Found::words).max().orElse(0);
        return found.stream().filter(page -> page.words() == most).findFirst();
    }

    int file() {
        return reading.map(DocumentReading::file).orElse(0);
    }

    /** How many pages there are to turn. */
    int pages() {
        return reading.map(DocumentReading::pagesRead).orElse(0);
    }
}
