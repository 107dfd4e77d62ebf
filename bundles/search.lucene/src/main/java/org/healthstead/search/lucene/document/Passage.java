// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

/** Kinds of readable text in an entry, in the order in which they are shown. Stored by number: add at the end. */
public enum Passage {
    TITLE("title"),
    VALUE("value"),
    CODE("code"),
    NOTE("note"),
    TEXT("text"),
    DOCUMENT("document"),
    PRACTITIONER("practitioner"),
    OTHER("other"),
    PLUGIN("plugin"),
    /** What people call that which a code means: late, so that what the source says is shown before. */
    NAME("name"),
    /** A page of a document; several pages are several passages. */
    PAGE("page");

    /** Stands between passages in the stored text, so that a snippet over several of them reads well. */
    public static final String SEPARATOR = " · ";

    private final String label;

    Passage(String label) {
        this.label = label;
    }

    /** What a hit names as the reason. */
    public String label() {
        return label;
    }
}
