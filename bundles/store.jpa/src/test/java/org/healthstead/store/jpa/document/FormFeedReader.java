// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.documents.DocumentPage;
import org.healthstead.platform.api.documents.DocumentPage.Origin;
import org.healthstead.platform.api.documents.DocumentPage.Word;
import org.healthstead.platform.api.documents.DocumentReader;
import org.healthstead.platform.api.documents.DocumentSummary;

/** Reads files whose pages begin with a form feed; a page that begins with {@code !} is a picture of words. */
final class FormFeedReader implements DocumentReader {

    /** First page of each reading. */
    final List<Integer> readings = new CopyOnWriteArrayList<>();

    volatile boolean recognizes = true;

    /** Code of the problem that every reading ends with; null for none. */
    volatile String problem;

    /** Pages that are read before that. */
    volatile int before = Integer.MAX_VALUE;

    static byte[] file(String... pages) {
        return ("%PDF-1.4\f" + String.join("\f", pages)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean recognizesPictures() {
        return recognizes;
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/pdf");
    }

    private static List<String> pages(InputStream file) throws IOException {
        List<String> pages =
                new ArrayList<>(List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\f")));
        pages.removeFirst();
        return pages;
    }

    @Override
    public DocumentSummary read(InputStream file, String declared, int from, PageSink sink) throws IOException {
        readings.add(from);
        List<String> pages = pages(file);
        for (int number = from; number <= pages.size() && number <= before; number++) {
            sink.page(page(number, pages.get(number - 1)));
        }
        if (problem != null) {
            throw Problem.of(problem, Problem.Kind.INVALID, "on purpose").exception();
        }
        return new DocumentSummary("application/pdf", pages.size(), true);
    }

    private DocumentPage page(int number, String text) {
        if (!text.startsWith("!")) {
            Word first = new Word(0, text.length(), 0.25f, 0.5f, 0.5f, 0.125f, 100);
            return new DocumentPage(number, text, List.of(first), Origin.WRITTEN, "");
        }
        return recognizes
                ? new DocumentPage(number, text.substring(1), List.of(), Origin.RECOGNIZED, "")
                : new DocumentPage(number, "", List.of(), Origin.UNREAD, "");
    }

    @Override
    public byte[] picture(InputStream file, String declared, int page, int longerSide) throws IOException {
        return (pages(file).get(page - 1) + " at " + longerSide).getBytes(StandardCharsets.UTF_8);
    }
}
