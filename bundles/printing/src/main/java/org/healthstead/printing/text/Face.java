// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file: which characters it can draw, and how wide they are. For one thread at a time. */
public final class Face {

    /** So many first characters of Unicode are measured once: the letters and signs of most sheets. */
    private static final int KEPT = 0x2300;

    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final float[] widths = new float[KEPT];

    private Face(String name, TrueTypeFont font) throws IOException {
        this.name = name;
        this.font = font;
        // Substitutions of Latin letters ("fi" as one sign) make text that no reader finds again.
        font.setEnableGsub(false);
        this.characters = font.getUnicodeCmapLookup();
    }

    /** @param name of a file beside this class, without its ending */
    static Face read(String name) {
        try (InputStream in = Face.class.getResourceAsStream(name + ".ttf")) {
            if (in == null) {
                throw new IOException("the bundle has no font " + name);
            }
            return new Face(name, new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** What is embedded. */
    public TrueTypeFont font() {
        return font;
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** As a part of the size of the letters. */
    float width(int character) {
        if (character >= KEPT) {
            return measured(character);
        }
        if (widths[character] == 0) {
            widths[character] = measured(character);
        }
        return widths[character];
    }

    private float measured(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) / (float) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
