// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import org.healthstead.api.record.EntryId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;

/** Addresses of the pages of a document, and of their pictures. */
public final class SheetAddress {

    /** Pixels of the longer side of a picture that is read. */
    public static final int LARGE = 1_600;

    /** Pixels of the longer side of a picture in a list. */
    public static final int SMALL = 240;

    private SheetAddress() {}

    /** The page on which words are found best. */
    public static String of(EntryId entry, String words) {
        return Addresses.with(Addresses.entry(entry) + "/pages", "q", words);
    }

    /**
     * @param file number of the file, from 0
     * @param page from 1
     * @param words to be marked; may be empty
     */
    public static String of(EntryId entry, int file, int page, String words) {
        return Addresses.with(
                Addresses.entry(entry) + "/pages/" + page, "file", file == 0 ? "" : Integer.toString(file), "q", words);
    }

    public static String picture(EntryId entry, int file, int page, int side) {
        return Addresses.with(
                Addresses.entry(entry) + "/pages/" + page + "/picture",
                "file",
                file == 0 ? "" : Integer.toString(file),
                "side",
                side == LARGE ? "" : Integer.toString(side));
    }

    /** A small picture of fixed size that leads to its page. */
    public static void thumbnail(Html html, EntryId entry, int file, int page, String words) {
        html.open("a", "href", of(entry, file, page, ""));
        html.empty(
                "img",
                "class",
                "thumb",
                "src",
                picture(entry, file, page, SMALL),
                "alt",
                words,
                "width",
                "96",
                "height",
                "128",
                "loading",
                "lazy");
        html.close();
    }
}
