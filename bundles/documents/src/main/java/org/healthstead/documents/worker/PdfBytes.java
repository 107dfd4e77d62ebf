// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The received bytes as PDFBox reads them. */
final class PdfBytes implements RandomAccessRead {

    private final ReceivedFile file;
    private long position;
    private boolean isClosed;

    PdfBytes(ReceivedFile file) {
        this.file = file;
    }

    @Override
    public int read() {
        int value = file.at(position);
        position += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] to, int offset, int count) {
        int done = 0;
        while (done < count) {
            int part = file.copy(position, to, offset + done, count - done);
            if (part < 0) {
                return done == 0 ? -1 : done;
            }
            done += part;
            position += part;
        }
        return done;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("a place before the file");
        }
        position = Math.min(to, file.length());
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return isClosed;
    }

    @Override
    public boolean isEOF() {
        return position >= file.length();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return new RandomAccessReadView(new PdfBytes(file), start, length, true);
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
