// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives the words of {@link WordScanner} to Lucene; the parts of {@code 10-20} stand at the place of the whole. */
final class RecordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordScanner scanner = new WordScanner();
    private char[] text = new char[4_096];
    private int length;

    /** Where the next part of the current word begins in the scanner's buffer; negative when there is none. */
    private int nextPart = -1;

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
        for (int read = 0; read >= 0; read = input.read(text, length, text.length - length)) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, text.length * 2);
            }
        }
        scanner.reset(text, length);
        nextPart = -1;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (nextPart >= 0) {
            takePart();
            return true;
        }
        if (!scanner.next()) {
            return false;
        }
        term.copyBuffer(scanner.buffer(), 0, scanner.length());
        offset.setOffset(correctOffset(scanner.start()), correctOffset(scanner.end()));
        if (scanner.isHyphenated()) {
            nextPart = 0;
        }
        return true;
    }

    private void takePart() {
        int end = nextPart;
        while (end < scanner.length() && scanner.buffer()[end] != '-') {
            end++;
        }
        term.copyBuffer(scanner.buffer(), nextPart, end - nextPart);
        offset.setOffset(correctOffset(scanner.start()), correctOffset(scanner.end()));
        increment.setPositionIncrement(0);
        nextPart = end < scanner.length() - 1 ? end + 1 : -1;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (text.length > 1 << 16) {
            text = new char[4_096];
        }
    }
}
