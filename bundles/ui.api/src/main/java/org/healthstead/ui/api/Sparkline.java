// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;

/**
 * Shows how a value has changed, in the size of a word: a line with its last point marked. Time runs from left to right
 * in every language. {@code words} says the same for people who cannot see the picture.
 */
public final class Sparkline {

    /**
     * A value at a time.
     *
     * @param time any number that grows with time
     * @param value any number
     */
    public record Point(double time, double value) {}

    private static final double LEFT = 2;
    private static final double RIGHT = 90;
    private static final double TOP = 3;
    private static final double BOTTOM = 21;

    private Sparkline() {}

    /**
     * Writes an {@code svg}. Writes nothing for fewer than two points.
     *
     * @param points ordered by time
     * @param needsLook true when the last value is judged to need a look
     * @param words what the line shows: "From 42 to 11, 6 values since 2021"
     */
    public static void write(Html html, List<Point> points, boolean needsLook, String words) {
        if (points.size() < 2) {
            return;
        }
        html.open("svg", "class", "spark", "viewBox", "0 0 96 24", "role", "img", "aria-label", words);
        html.open("title").text(words).close();
        Scale scale = Scale.of(points);
        StringBuilder path = new StringBuilder(points.size() * 12);
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(number(scale.x(point)));
            path.append(' ').append(number(scale.y(point)));
        }
        html.open("path", "d", path.toString()).close();
        Point last = points.getLast();
        html.open(
                "circle",
                "class",
                needsLook ? "end look" : "end",
                "cx",
                number(scale.x(last)),
                "cy",
                number(scale.y(last)),
                "r",
                needsLook ? "3.6" : "2.8");
        html.close().close();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private record Scale(double from, double to, double low, double high) {

        static Scale of(List<Point> points) {
            return new Scale(
                    points.getFirst().time(),
                    points.getLast().time(),
                    points.stream().mapToDouble(Point::value).min().orElse(0),
                    points.stream().mapToDouble(Point::value).max().orElse(1));
        }

        double x(Point point) {
            return to > from ? LEFT + (RIGHT - LEFT) * (point.time() - from) / (to - from) : RIGHT;
        }

        double y(Point point) {
            return high > low ? BOTTOM - (BOTTOM - TOP) * (point.value() - low) / (high - low) : (TOP + BOTTOM) / 2;
        }
    }
}
