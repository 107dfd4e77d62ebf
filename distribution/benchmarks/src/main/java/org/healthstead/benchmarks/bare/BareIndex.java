// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.bare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Third thread: one document per entry, text stored with offsets, facets, committed every ten seconds. */
final class BareIndex implements AutoCloseable {

    private static final long COMMIT_NANOS = 10_000_000_000L;

    private final IndexWriter writer;
    private final FieldType text = new FieldType(TextField.TYPE_STORED);
    private long lastCommit = System.nanoTime();

    BareIndex(Path folder) throws IOException {
        text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        text.freeze();
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
        config.setRAMBufferSizeMB(48);
        writer = new IndexWriter(FSDirectory.open(folder), config);
    }

    void write(int person, List<BareEntry> entries) throws IOException {
        for (BareEntry entry : entries) {
            Document document = new Document();
            document.add(new StoredField("id", entry.id()));
            document.add(new StringField("key", new BytesRef(entry.id()), Field.Store.NO));
            document.add(new StringField("person", Integer.toString(person), Field.Store.NO));
            document.add(new SortedSetDocValuesField("type", new BytesRef(String.valueOf(entry.type()))));
            document.add(new SortedSetDocValuesField("year", new BytesRef(year(entry.date()))));
            document.add(new NumericDocValuesField("owner", person));
            if (entry.title() != null) {
                document.add(new Field("title", entry.title(), TextField.TYPE_STORED));
            }
            document.add(new Field("text", entry.text(), text));
            writer.addDocument(document);
        }
        if (System.nanoTime() - lastCommit > COMMIT_NANOS) {
            writer.commit();
            lastCommit = System.nanoTime();
        }
    }

    private static String year(String date) {
        return date == null || date.length() < 4 ? "" : date.substring(0, 4);
    }

    @Override
    public void close() throws IOException {
        writer.commit();
        writer.close();
    }
}
