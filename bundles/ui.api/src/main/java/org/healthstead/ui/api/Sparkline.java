// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Shows how a value has changed, in the size of a word: a line with its last point marked, and the ranges that reports
 * gave. Time runs from left to right in every language. {@code words} says the same for people who cannot see the
 * picture.
 */
public final class Sparkline {

    /**
     * A value at a time.
     *
     * @param time any number that grows with time
     * @param value any number
     */
    public record Point(double time, double value) {}

    /**
     * A range that held for some time.
     *
     * @param from negative infinity for what begins with the picture
     * @param until infinity for what ends with it
     * @param low lower bound; empty for none
     * @param high upper bound; empty for none
     */
    public record Band(double from, double until, OptionalDouble low, OptionalDouble high) {

        private DoubleStream bounds() {
            return DoubleStream.concat(low.stream(), high.stream());
        }
    }

    private static final double WIDTH = 96;
    private static final double HEIGHT = 24;
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
        if (points.size() > 1) {
            write(html, points, List.of(), Icon.S_OK, needsLook, words);
        }
    }

    /**
     * Writes an {@code svg} with the ranges of reports behind the line. One point is drawn without a line. Writes
     * nothing without any.
     *
     * @param points ordered by time
     * @param bands where a value is in range, by the reports of their time
     * @param end how the last point is judged, as {@link FlagMark#shape} has it
     * @param needsLook true when the last value is judged to need a look
     * @param words what the picture shows
     */
    public static void write(
            Html html, List<Point> points, List<Band> bands, Icon end, boolean needsLook, String words) {
        if (points.isEmpty()) {
            return;
        }
        html.open("svg", "class", "spark", "viewBox", "0 0 96 24", "role", "img", "aria-label", words);
        html.open("title").text(words).close();
        Scale scale = Scale.of(points, bands);
        bands.forEach(band -> band(html, band, scale));
        if (points.size() > 1) {
            StringBuilder path = new StringBuilder(points.size() * 12);
            for (Point point : points) {
                path.append(path.isEmpty() ? 'M' : 'L').append(number(scale.x(point.time())));
                path.append(' ').append(number(scale.y(point.value())));
            }
            html.open("path", "d", path.toString()).close();
        }
        end(html, scale.x(points.getLast().time()), scale.y(points.getLast().value()), end, needsLook);
        html.close();
    }

    private static void band(Html html, Band band, Scale scale) {
        double left = Double.isInfinite(band.from()) ? 0 : scale.x(band.from());
        double right = Double.isInfinite(band.until()) ? WIDTH : scale.x(band.until());
        double top = band.high().isPresent() ? scale.y(band.high().getAsDouble()) : 0;
        double bottom = band.low().isPresent() ? scale.y(band.low().getAsDouble()) : HEIGHT;
        top = Math.clamp(top, 0, HEIGHT);
        bottom = Math.clamp(bottom, top, HEIGHT);
        html.open(
                "rect",
                "x",
                number(left),
                "y",
                number(top),
                "width",
                number(Math.max(0, right - left)),
                "height",
                number(Math.max(1, bottom - top)));
        html.close();
    }

    private static void end(Html html, double x, double y, Icon shape, boolean needsLook) {
        String look = needsLook ? "end look" : "end";
        if (shape == Icon.S_HIGH || shape == Icon.S_LOW) {
            String path = shape == Icon.S_LOW
                    ? 'M' + number(x) + ' ' + number(y + 4.5) + "l4.5-8h-9z"
                    : 'M' + number(x) + ' ' + number(y - 4.5) + "l4.5 8h-9z";
            html.open("path", "class", look, "d", path).close();
        } else {
            html.open("circle", "class", look, "cx", number(x), "cy", number(y), "r", needsLook ? "3.6" : "2.8");
            html.close();
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private record Scale(double from, double to, double low, double high) {

        /** All values, each range at least in part, and as much of the ranges as leaves a third of it to the line. */
        static Scale of(List<Point> points, List<Band> bands) {
            double lowest = points.stream().mapToDouble(Point::value).min().orElse(0);
            double highest = points.stream().mapToDouble(Point::value).max().orElse(1);
            double low =
                    Math.min(lowest, of(bands.stream().map(Band::high)).min().orElse(lowest));
            double high =
                    Math.max(highest, of(bands.stream().map(Band::low)).max().orElse(highest));
            double mostLow = bands.stream().flatMapToDouble(Band::bounds).min().orElse(low);
            double mostHigh = bands.stream().flatMapToDouble(Band::bounds).max().orElse(high);
            double spare = high > low ? high - low : Math.max(high - mostLow, mostHigh - low);
            return new Scale(
                    points.getFirst().time(),
                    points.getLast().time(),
                    Math.min(low, Math.max(mostLow, low - spare)),
                    Math.max(high, Math.min(mostHigh, high + spare)));
        }

        private static DoubleStream of(Stream<OptionalDouble> bounds) {
            return bounds.flatMapToDouble(OptionalDouble::stream);
        }

        double x(double time) {
            return to > from ? LEFT + (RIGHT - LEFT) * (time - from) / (to - from) : RIGHT;
        }

        double y(double value) {
            return high > low ? BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low) : (TOP + BOTTOM) / 2;
        }
    }
}
