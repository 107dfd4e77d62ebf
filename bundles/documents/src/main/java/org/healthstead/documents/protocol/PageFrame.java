// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that was read. Shapes as in {@code DocumentPage}.
 *
 * @param number from 1
 * @param name of the part, or empty
 * @param origin how the words came to be known
 * @param text at most {@link #MAX_CHARACTERS}
 */
public record PageFrame(int number, String name, Origin origin, String text, List<Word> words) {

    /** A page of a book has 3,000; a long sheet has more. */
    public static final int MAX_CHARACTERS = 2_000_000;

    private static final int MAX_WORDS = 200_000;
    private static final int MAX_NAME = 300;
    private static final int BYTES_OF_CHARACTER = 3;

    /** How the words came to be known. */
    public enum Origin {
        WRITTEN,
        RECOGNIZED,
        UNREAD
    }

    /** A word in the text, and its box as parts of the page. */
    public record Word(int from, int to, float left, float top, float width, float height, int sureness) {

        private void write(DataOutput out) throws IOException {
            out.writeInt(from);
            out.writeInt(to);
            out.writeFloat(left);
            out.writeFloat(top);
            out.writeFloat(width);
            out.writeFloat(height);
            out.writeByte(sureness);
        }

        private static Word read(DataInput in, int characters) throws IOException {
            Word word = new Word(
                    in.readInt(),
                    in.readInt(),
                    in.readFloat(),
                    in.readFloat(),
                    in.readFloat(),
                    in.readFloat(),
                    in.readUnsignedByte());
            boolean inText = 0 <= word.from && word.from < word.to && word.to <= characters;
            if (!inText || !word.isOnPage() || word.sureness > 100) {
                throw new ProtocolException("word");
            }
            return word;
        }

        /** Also false for what is no number. */
        private boolean isOnPage() {
            return left >= 0
                    && top >= 0
                    && width >= 0
                    && height >= 0
                    && left + width <= 1.001f
                    && top + height <= 1.001f;
        }
    }

    public PageFrame {
        if (text.length() > MAX_CHARACTERS) {
            int end = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1)) ? MAX_CHARACTERS - 1 : MAX_CHARACTERS;
            text = text.substring(0, end);
        }
        int characters = text.length();
        words = words.stream()
                .filter(word -> word.to() <= characters)
                .limit(MAX_WORDS)
                .toList();
        name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    public void write(DataOutput out) throws IOException {
        Frame.PAGE.write(out);
        out.writeInt(number);
        Frame.writeText(name, out);
        out.writeByte(origin.ordinal());
        Frame.writeText(text, out);
        out.writeInt(words.size());
        for (Word word : words) {
            word.write(out);
        }
    }

    public static PageFrame read(DataInput in) throws IOException {
        int number = in.readInt();
        String name = Frame.readText(in, MAX_NAME * BYTES_OF_CHARACTER);
        int origin = in.readUnsignedByte();
        if (number < 1 || origin >= Origin.values().length) {
            throw new ProtocolException("page");
        }
        String text = Frame.readText(in, MAX_CHARACTERS * BYTES_OF_CHARACTER);
        int count = Frame.length(in, MAX_WORDS);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(Word.read(in, text.length()));
        }
        return new PageFrame(number, name, Origin.values()[origin], text, words);
    }
}
