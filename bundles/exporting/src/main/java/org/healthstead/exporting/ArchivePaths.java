// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import java.text.Normalizer;
import java.util.Locale;
import org.healthstead.platform.api.archive.ArchivedFile;
import org.healthstead.platform.api.archive.Shelf;

/** Where things are in the ZIP. */
final class ArchivePaths {

    static final String MANIFEST = "manifest.json";
    static final String INDEX = "index.html";
    static final String README = "README.txt";
    static final String PERSON = "person.json";
    static final String SOURCES = "sources.json";
    static final String DECISIONS = "decisions.json";
    static final String HISTORY = "history.ndjson";
    static final String PAGES = "pages/";

    private static final int MAX_NAME = 100;

    /** What some system does not allow in the name of a file. */
    private static final String FORBIDDEN = "<>:\"/\\|?*%#";

    private ArchivePaths() {}

    static String entries(String type) {
        return "entries/" + type + ".ndjson";
    }

    /** The id, so that no two are the same, and the name as far as every system takes it. */
    static String original(ArchivedFile file) {
        String name = safe(file.name());
        return "originals/" + file.id() + (name.isEmpty() ? "" : "-" + name);
    }

    /** @param part of the shelf, from 0 */
    static String page(Shelf shelf, int part) {
        String year = shelf.year().isPresent() ? Integer.toString(shelf.year().getAsInt()) : "undated";
        String name = shelf.category().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + year;
        return PAGES + name + (part == 0 ? "" : "-" + (part + 1)) + ".html";
    }

    /**
     * Without folders, control and formatting characters, and what some system does not allow; a long one keeps its
     * end, which says what sort of file it is.
     */
    static String safe(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .filter(point -> !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.SURROGATE)
                .map(point -> FORBIDDEN.indexOf(point) >= 0 || Character.isWhitespace(point) ? '_' : point)
                .forEach(safe::appendCodePoint);
        int length = safe.codePointCount(0, safe.length());
        String kept =
                length <= MAX_NAME ? safe.toString() : safe.substring(safe.offsetByCodePoints(0, length - MAX_NAME));
        return kept.replaceAll("^[. ]+|[. ]+$", "");
    }
}
