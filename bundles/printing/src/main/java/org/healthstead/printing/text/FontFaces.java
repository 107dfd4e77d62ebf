// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fonts of printed pages. A character is drawn by the first font that has it: letters of Latin, Greek and Cyrillic,
 * then signs such as ≥ that this font lacks, then Arabic, then Hebrew. Fonts are read when they are needed. For one
 * thread at a time.
 */
public final class FontFaces {

    /** What stands for a character that no font has; it is never left out silently. */
    static final int UNKNOWN = 0xFFFD;

    private enum Cut {
        LATIN("NotoSans-Regular"),
        LATIN_BOLD("NotoSans-Bold"),
        SIGNS("NotoSansMath-Signs"),
        ARABIC("NotoSansArabic-Regular"),
        ARABIC_BOLD("NotoSansArabic-Bold"),
        HEBREW("NotoSansHebrew-Regular"),
        HEBREW_BOLD("NotoSansHebrew-Bold");

        private final String file;

        Cut(String file) {
            this.file = file;
        }
    }

    private static final List<Cut> PLAIN = List.of(Cut.LATIN, Cut.SIGNS, Cut.ARABIC, Cut.HEBREW);
    private static final List<Cut> BOLD = List.of(Cut.LATIN_BOLD, Cut.SIGNS, Cut.ARABIC_BOLD, Cut.HEBREW_BOLD);

    /** Of so many first characters of Unicode the font is looked for once. */
    private static final int KEPT = 0x2300;

    private final Face[] plain = new Face[KEPT];
    private final Face[] bold = new Face[KEPT];
    private final Map<Cut, Face> faces = new EnumMap<>(Cut.class);

    /** The font that draws a character; the first one for a character that none has. */
    Face of(int character, boolean isBold) {
        if (character >= KEPT) {
            return found(character, isBold);
        }
        Face[] known = isBold ? bold : plain;
        if (known[character] == null) {
            known[character] = found(character, isBold);
        }
        return known[character];
    }

    private Face found(int character, boolean isBold) {
        List<Cut> cuts = isBold ? BOLD : PLAIN;
        for (Cut cut : cuts) {
            Face face = face(cut);
            if (face.has(character)) {
                return face;
            }
        }
        return face(cuts.getFirst());
    }

    /** The character itself, or what stands for it. */
    int drawn(int character, boolean isBold) {
        return of(character, isBold).has(character) ? character : UNKNOWN;
    }

    private Face face(Cut cut) {
        return faces.computeIfAbsent(cut, wanted -> Face.read(wanted.file));
    }
}
