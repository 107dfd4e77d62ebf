// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.lucene.store.IndexOutput;

/** A file of Lucene as a stream. */
final class IndexOutputStream extends OutputStream {

    private final IndexOutput out;

    IndexOutputStream(IndexOutput out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        out.writeByte((byte) single);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.writeBytes(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
