// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects the readable text of one entry: each text once, all of it bounded. Not safe for several threads. */
final class Passages {

    /** Characters of one entry that are searchable; what is beyond is in the record, but not found by its words. */
    static final int MAX_TEXT = 250_000;

    /** Characters of pages of documents that are searchable besides: about 400 pages of print. */
    static final int MAX_PAGES = 1_000_000;

    private static final int KINDS = Passage.values().length;

    private final List<List<String>> byKind = new ArrayList<>(Collections.nCopies(KINDS, null));
    private final Set<String> said = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private int length;
    private int pages;

    void add(Passage kind, String text) {
        boolean isPage = kind == Passage.PAGE;
        int room = isPage ? MAX_PAGES - pages : MAX_TEXT - length;
        String clean = text.strip();
        if (clean.isEmpty() || room <= 0 || !said.add(clean)) {
            return;
        }
        String kept = cut(clean, room);
        if (isPage) {
            pages += kept.length();
        } else {
            length += kept.length();
        }
        List<String> texts = byKind.get(kind.ordinal());
        if (texts == null) {
            texts = new ArrayList<>(2);
            byKind.set(kind.ordinal(), texts);
        }
        texts.add(kept);
    }

    /** A code or an identifier, found whole. */
    void addCode(String code) {
        String clean = code.strip();
        if (!clean.isEmpty() && clean.length() <= 100 && codes.size() < 2_000) {
            codes.add(clean.toLowerCase(Locale.ROOT));
        }
    }

    /** Never null; may be empty. */
    List<String> texts(Passage kind) {
        List<String> texts = byKind.get(kind.ordinal());
        return texts == null ? List.of() : texts;
    }

    Set<String> codes() {
        return codes;
    }

    /** Never cuts a surrogate pair in two. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
