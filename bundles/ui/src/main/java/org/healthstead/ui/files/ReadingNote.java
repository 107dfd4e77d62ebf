// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.DocumentReading;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.parts.ProblemWords;

/** Says how far the words of a file are read, and what somebody could do about it. */
public final class ReadingNote {

    private static final int THUMBNAILS = 6;

    private final Html html;
    private final Messages messages;
    private final EntryId entry;
    private final boolean isReaderThere;

    /**
     * @param entry that has the file
     * @param isReaderThere whether something is there that reads files
     */
    public ReadingNote(Html html, Messages messages, EntryId entry, boolean isReaderThere) {
        this.html = html;
        this.messages = messages;
        this.entry = entry;
        this.isReaderThere = isReaderThere;
    }

    /** @param isSeen true when the file itself is shown as a picture already */
    public void write(DocumentReading reading, boolean isSeen) {
        if (isReaderThere && !isSeen && reading.pagesRead() > 0) {
            thumbnails(reading);
        }
        if (reading.pagesRead() > 0) {
            html.open("p", "class", "small").text(messages.get("pages.count", reading.pages()));
            html.text(" ").link(SheetAddress.of(entry, reading.file(), 1, ""), messages.get("pages.look"));
            html.close();
        }
        switch (reading.state()) {
            case WAITING -> say(isReaderThere ? "pages.waiting" : "pages.waiting.away");
            case WAITING_FOR_RECOGNITION -> say("pages.recognize");
            case REFUSED -> refused(reading);
            case READ -> {
                if (!reading.isWhole()) {
                    html.element("p", "small mute", messages.get("pages.cut", reading.pagesRead()));
                }
            }
        }
    }

    private void say(String key) {
        html.element("p", "small mute", messages.get(key));
    }

    private void thumbnails(DocumentReading reading) {
        html.open("p", "class", "row");
        for (int page = 1; page <= Math.min(THUMBNAILS, reading.pagesRead()); page++) {
            SheetAddress.thumbnail(html, entry, reading.file(), page, messages.get("pages.picture", page));
        }
        html.close();
    }

    private void refused(DocumentReading reading) {
        String why =
                reading.code().flatMap(code -> ProblemWords.of(code, messages)).orElse("");
        html.element("p", "small", why);
        html.open("form", "method", "post", "action", Addresses.entry(entry) + "/pages/again");
        html.open(
                "button",
                "class",
                "btn slim",
                "type",
                "submit",
                "name",
                "file",
                "value",
                Integer.toString(reading.file()));
        html.text(messages.get("pages.again")).close().close();
    }
}
