// SPDX-License-Identifier: Apache-2.0
package org.healthstead.printing.text;

import java.util.List;

/**
 * A line as it is drawn.
 *
 * @param stretches from left to right
 * @param width as a part of the size of the letters
 */
public record TextLine(List<Stretch> stretches, float width) {

    /**
     * A part of a line that runs in one direction.
     *
     * @param runs from left to right
     * @param read what a reader says, in reading order; empty where that is what is drawn
     */
    public record Stretch(List<Run> runs, String read) {

        public Stretch {
            runs = List.copyOf(runs);
        }

        float width() {
            return (float) runs.stream().mapToDouble(Run::width).sum();
        }
    }

    /**
     * Characters of one font.
     *
     * @param text from left to right; the font has every character of it
     * @param width as a part of the size of the letters
     */
    public record Run(Face face, String text, float width) {}

    public TextLine {
        stretches = List.copyOf(stretches);
    }
}
