// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

/** Names of the fields of a document. Changing what one holds means raising {@link #FORMAT}. */
public final class Fields {

    /** Raised when documents are made differently: an index of another format is built anew. */
    public static final String FORMAT = "6";

    /** The entry's id, 16 bytes. */
    public static final String ID = "id";

    /** Person (16 bytes), access category (1), confidential (1): what the access filter matches. */
    public static final String ACCESS = "access";

    /** FHIR type, lower case. */
    public static final String TYPE = "type";

    /** Source id, text form. What a source is called stands nowhere in the index: that may change. */
    public static final String SOURCE = "source";

    /** Who asked for it, did it or wrote it: each of the {@link PractitionerNames}, lower case. */
    public static final String PRACTITIONER = "who";

    /** Doc value: all of the {@link PractitionerNames} as written. */
    public static final String PRACTITIONERS = "people";

    /** Words of the title, for ranking. */
    public static final String TITLE = "title";

    /** Everything readable: words with places. */
    public static final String TEXT = "text";

    /** Codes and identifiers, lower case, whole. */
    public static final String CODE = "code";

    /** Ids of the entries that a document belongs to. */
    public static final String BELONGS = "belongs";

    /** FHIR status. */
    public static final String STATUS = "status";

    /** Point and doc value: {@link EntryTime#minutes}. */
    public static final String DATE = "date";

    /** Doc value: number of the change that made this version. */
    public static final String CHANGE = "change";

    /** Doc value: {@link FacetKey}. */
    public static final String FACET = "facet";

    /** Stored: {@link StoredEntry} without its text. */
    public static final String HEAD = "head";

    /** Stored: the passages, with {@link Passage#SEPARATOR} between them. */
    public static final String STORED_TEXT = "shown";

    /** Fields of plugins begin so. */
    public static final String PLUGIN_PREFIX = "x.";

    private Fields() {}
}
