// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.text;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Breaks text into lines and puts each in the order in which it is drawn, as the Unicode bidirectional algorithm says.
 * For one thread at a time.
 */
public final class Typesetter {

    /** Characters that look the other way round in text that runs from right to left. */
    private static final Map<Integer, Integer> MIRRORED = mirrored("()[]{}<>«»‹›≤≥≪≫");

    private final FontFaces faces;
    private final ArabicForms forms = new ArabicForms();
    private final Locale locale;
    private final boolean runsFromRight;

    /** @param runsFromRight direction of a text that has no letters; else the first letter decides: "11 µg/L" */
    public Typesetter(FontFaces faces, Locale locale, boolean runsFromRight) {
        this.faces = faces;
        this.locale = locale;
        this.runsFromRight = runsFromRight;
    }

    private static Map<Integer, Integer> mirrored(String pairs) {
        Map<Integer, Integer> all = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            all.put((int) pairs.charAt(i), (int) pairs.charAt(i + 1));
            all.put((int) pairs.charAt(i + 1), (int) pairs.charAt(i));
        }
        return Map.copyOf(all);
    }

    /**
     * The lines of a text; none of a blank one.
     *
     * @param most width of a line as a part of the size of the letters
     */
    public List<TextLine> lines(String text, boolean isBold, float most) {
        List<TextLine> lines = new ArrayList<>();
        for (String part : text.split("\\R")) {
            String shaped = forms.shaped(printable(part, isBold)).strip();
            if (!shaped.isEmpty()) {
                broken(shaped, isBold, most, lines);
            }
        }
        return lines;
    }

    /** How wide a text is in one line. */
    public float width(String text, boolean isBold) {
        return measured(forms.shaped(printable(text, isBold)).strip(), isBold);
    }

    /** How wide its longest word is. */
    public float widestWord(String text, boolean isBold) {
        float widest = 0;
        for (String word : printable(text, isBold).split("[ \\n]+")) {
            widest = Math.max(widest, width(word, isBold));
        }
        return widest;
    }

    private void broken(String shaped, boolean isBold, float most, List<TextLine> lines) {
        Bidi bidi = new Bidi(
                shaped, runsFromRight ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(shaped);
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (measured(shaped.substring(start, next).stripTrailing(), isBold) > most) {
                if (end > start) {
                    lines.add(line(shaped, bidi, start, end, isBold));
                    start = end;
                }
                start = cut(shaped, bidi, start, next, isBold, most, lines);
            }
            end = next;
        }
        if (end > start) {
            lines.add(line(shaped, bidi, start, end, isBold));
        }
    }

    /** A word that is wider than a line goes on in the next one. */
    private int cut(String shaped, Bidi bidi, int from, int to, boolean isBold, float most, List<TextLine> lines) {
        int start = from;
        int end = from;
        while (end < to) {
            int next = shaped.offsetByCodePoints(end, 1);
            if (end > start && measured(shaped.substring(start, next).stripTrailing(), isBold) > most) {
                lines.add(line(shaped, bidi, start, end, isBold));
                start = end;
            }
            end = next;
        }
        return start;
    }

    private TextLine line(String shaped, Bidi paragraph, int start, int end, boolean isBold) {
        int stop = end;
        while (stop > start + 1 && Character.isWhitespace(shaped.charAt(stop - 1))) {
            stop--;
        }
        Bidi bidi = paragraph.createLineBidi(start, stop);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        TextLine.Stretch[] stretches = new TextLine.Stretch[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String part = shaped.substring(start + bidi.getRunStart(i), start + bidi.getRunLimit(i));
            stretches[i] = levels[i] % 2 == 0
                    ? new TextLine.Stretch(runs(part, isBold), "")
                    : new TextLine.Stretch(runs(turned(part), isBold), forms.plain(part));
        }
        Bidi.reorderVisually(levels, 0, stretches, 0, count);
        float width = (float)
                Arrays.stream(stretches).mapToDouble(TextLine.Stretch::width).sum();
        return new TextLine(List.of(stretches), width);
    }

    /** The last character first; a mark stays after the letter that it belongs to. */
    private static String turned(String text) {
        StringBuilder turned = new StringBuilder(text.length());
        StringBuilder letter = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                turned.insert(0, letter);
                letter.setLength(0);
            }
            letter.appendCodePoint(MIRRORED.getOrDefault(c, c));
        }
        return turned.insert(0, letter).toString();
    }

    /** A space is of the font of the word before it. */
    private List<TextLine.Run> runs(String text, boolean isBold) {
        List<TextLine.Run> runs = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        Face last = null;
        for (int c : text.codePoints().toArray()) {
            Face face = c == ' ' && last != null && last.has(c) ? last : faces.of(c, isBold);
            if (last != null && face != last) {
                runs.add(run(last, same));
                same.setLength(0);
            }
            last = face;
            same.appendCodePoint(c);
        }
        if (last != null) {
            runs.add(run(last, same));
        }
        return runs;
    }

    private static TextLine.Run run(Face face, CharSequence text) {
        float width = (float) text.codePoints().mapToDouble(face::width).sum();
        return new TextLine.Run(face, text.toString(), width);
    }

    private float measured(String text, boolean isBold) {
        return (float)
                text.codePoints().mapToDouble(c -> faces.of(c, isBold).width(c)).sum();
    }

    /** What cannot be seen is left out, every kind of space is one, and what no font has is shown as unknown. */
    private String printable(String text, boolean isBold) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || Character.isWhitespace(c)) {
                printable.append(' ');
            } else if (Character.isSpaceChar(c)) {
                printable.append('\u00A0');
            } else if (type != Character.FORMAT) {
                printable.appendCodePoint(faces.drawn(c, isBold));
            }
        });
        return printable.toString();
    }
}
