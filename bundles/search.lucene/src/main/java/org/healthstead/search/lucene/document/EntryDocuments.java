// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.TextRoles;
import org.healthstead.platform.api.documents.RelatedEntries;
import org.healthstead.search.lucene.document.StoredEntry.PassageLength;

/** Makes documents of entries. Not safe for several threads. */
public final class EntryDocuments {

    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType TITLE = type(IndexOptions.DOCS_AND_FREQS);
    private static final int MAX_KEYWORD = 200;

    private final StringBuilder shown = new StringBuilder(4_096);
    private final Function<String, TextRoles> roles;
    private final Function<String, Set<String>> names;
    private final Function<String, List<List<String>>> practitioners;

    /**
     * @param roles what members are to a search, by type of entry
     * @param names what people call that which a code means, by {@code system|code}
     * @param practitioners members with references to who asked for it, did it or wrote it, by type of entry
     */
    public EntryDocuments(
            Function<String, TextRoles> roles,
            Function<String, Set<String>> names,
            Function<String, List<List<String>>> practitioners) {
        this.roles = roles;
        this.names = names;
        this.practitioners = practitioners;
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /**
     * @param extra what plugins add
     * @param texts what files of the entry say that lie outside of it or were read
     */
    public Document document(Entry entry, ContributedFields extra, FileTexts texts) {
        Passages passages = EntryReader.read(entry, roles.apply(entry.type()), names);
        texts.files().forEach(file -> passages.add(Passage.DOCUMENT, NarrativeText.of(file)));
        texts.pages().forEach(page -> passages.add(Passage.PAGE, page));
        extra.texts().forEach(text -> passages.add(Passage.PLUGIN, text));
        Document document = new Document();
        addKeys(document, entry);
        addText(document, entry, passages);
        addPractitioners(document, PractitionerNames.of(entry.body(), practitioners.apply(entry.type())));
        for (String code : passages.codes()) {
            document.add(new StringField(Fields.CODE, code, Field.Store.NO));
        }
        RelatedEntries.of(entry.body())
                .forEach(id -> document.add(new StringField(Fields.BELONGS, id.toString(), Field.Store.NO)));
        extra.keywords()
                .forEach((name, words) -> words.forEach(word -> document.add(new StringField(
                        name, Passages.cut(word.strip().toLowerCase(Locale.ROOT), MAX_KEYWORD), Field.Store.NO))));
        return document;
    }

    /** What is known of an entry without reading its body. */
    public Document keysOnly(Entry entry) {
        Passages passages = new Passages();
        entry.projection().title().ifPresent(title -> passages.add(Passage.TITLE, title));
        Document document = new Document();
        addKeys(document, entry);
        addText(document, entry, passages);
        return document;
    }

    private static void addKeys(Document document, Entry entry) {
        Projection summary = entry.projection();
        String source = entry.source().id().toString();
        document.add(new StringField(Fields.ID, Ids.entry(entry.id()).bytes(), Field.Store.NO));
        document.add(new StringField(
                Fields.ACCESS,
                Ids.access(entry.person(), summary.accessCategory(), summary.confidential()),
                Field.Store.NO));
        document.add(new StringField(Fields.TYPE, summary.type().toLowerCase(Locale.ROOT), Field.Store.NO));
        document.add(new StringField(Fields.SOURCE, source, Field.Store.NO));
        summary.status()
                .ifPresent(status -> document.add(new StringField(
                        Fields.STATUS, Passages.cut(status.toLowerCase(Locale.ROOT), MAX_KEYWORD), Field.Store.NO)));
        summary.date().ifPresent(date -> {
            document.add(new IntPoint(Fields.DATE, EntryTime.minutes(date)));
            document.add(new NumericDocValuesField(Fields.DATE, EntryTime.withPrecision(date)));
        });
        document.add(new NumericDocValuesField(Fields.CHANGE, entry.changeNumber()));
        String year = summary.date().map(date -> Integer.toString(date.year())).orElse("");
        FacetKey facet = new FacetKey(source, year, summary.category(), summary.type());
        document.add(new SortedDocValuesField(Fields.FACET, facet.bytes()));
    }

    private static void addPractitioners(Document document, List<String> names) {
        if (!names.isEmpty()) {
            names.forEach(name ->
                    document.add(new StringField(Fields.PRACTITIONER, PractitionerNames.term(name), Field.Store.NO)));
            String all = String.join(String.valueOf(PractitionerNames.SEPARATOR), names);
            document.add(new SortedDocValuesField(Fields.PRACTITIONERS, new BytesRef(all)));
        }
    }

    private void addText(Document document, Entry entry, Passages passages) {
        shown.setLength(0);
        List<PassageLength> lengths = new ArrayList<>();
        for (Passage kind : Passage.values()) {
            for (String text : passages.texts(kind)) {
                document.add(new Field(Fields.TEXT, text, TEXT));
                if (!lengths.isEmpty()) {
                    shown.append(Passage.SEPARATOR);
                }
                shown.append(text);
                lengths.add(new PassageLength(kind, text.length()));
            }
        }
        for (String title : passages.texts(Passage.TITLE)) {
            document.add(new Field(Fields.TITLE, title, TITLE));
        }
        StoredEntry stored = new StoredEntry(
                entry.id(),
                entry.person(),
                entry.type(),
                entry.projection().date().map(PartialDate::text).orElse(""),
                entry.projection().negated(),
                lengths,
                "");
        document.add(new StoredField(Fields.HEAD, stored.head()));
        document.add(new StoredField(Fields.STORED_TEXT, shown.toString()));
    }
}
