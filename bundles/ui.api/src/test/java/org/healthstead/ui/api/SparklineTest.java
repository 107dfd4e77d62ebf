// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.healthstead.ui.api.Sparkline.Band;
import org.healthstead.ui.api.Sparkline.Point;
import org.junit.jupiter.api.Test;

class SparklineTest {

    private static final Pattern RECT =
            Pattern.compile("<rect x=\"(\\S+)\" y=\"(\\S+)\" width=\"(\\S+)\" height=\"(\\S+)\"");

    private static String drawn(List<Point> points, List<Band> bands, Icon end) {
        Html html = new Html();
        Sparkline.write(html, points, bands, end, end != Icon.S_OK, "words");
        return html.toString();
    }

    private static Band always(double low, double high) {
        return new Band(
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.isNaN(low) ? OptionalDouble.empty() : OptionalDouble.of(low),
                Double.isNaN(high) ? OptionalDouble.empty() : OptionalDouble.of(high));
    }

    private static List<Point> values(double... values) {
        return DoubleStream.of(values)
                .boxed()
                .map(value -> new Point(value * value, value))
                .toList();
    }

    /** x, y, width, height. */
    private static double[] rect(String svg) {
        Matcher rect = RECT.matcher(svg);
        assertTrue(rect.find(), svg);
        return new double[] {
            Double.parseDouble(rect.group(1)),
            Double.parseDouble(rect.group(2)),
            Double.parseDouble(rect.group(3)),
            Double.parseDouble(rect.group(4))
        };
    }

    @Test
    void aValueBelowItsRangeIsDrawnBelowIt() {
        String svg = drawn(values(40, 42, 11), List.of(always(15, 150)), Icon.S_LOW);
        double[] band = rect(svg);
        assertEquals(0, band[0]);
        assertEquals(96, band[2]);
        double end = Double.parseDouble(svg.replaceAll("(?s).*class=\"end look\" d=\"M\\S+ (\\S+?)l.*", "$1"));
        assertTrue(end - 4.5 > band[1] + band[3], svg);
    }

    @Test
    void aRangeFarAwayIsStillSeen() {
        double[] band = rect(drawn(values(11, 12), List.of(always(60, 170)), Icon.S_LOW));
        assertTrue(band[1] + band[3] <= 12 && band[3] >= 6, band[1] + " " + band[3]);
    }

    @Test
    void aWideRangeLeavesTheLineItsRoom() {
        String svg = drawn(values(5, 6), List.of(always(0, 1_000)), Icon.S_OK);
        String[] ends = svg.replaceAll("(?s).*<path d=\"M\\S+ (\\S+?)L\\S+ (\\S+?)\".*", "$1 $2")
                .split(" ");
        assertTrue(Double.parseDouble(ends[0]) - Double.parseDouble(ends[1]) >= 5.9, svg);
        double[] band = rect(svg);
        assertTrue(band[1] == 0 && band[3] == 24, svg);
    }

    @Test
    void aRangeOfOneBoundGoesOnToTheEdge() {
        double[] below = rect(drawn(values(2, 4), List.of(always(Double.NaN, 3)), Icon.S_HIGH));
        assertEquals(24, below[1] + below[3]);
        double[] above = rect(drawn(values(2, 4), List.of(always(3, Double.NaN)), Icon.S_OK));
        assertEquals(0, above[1]);
    }

    @Test
    void oneValueIsAPointInItsRange() {
        String svg = drawn(values(5), List.of(always(4, 6)), Icon.S_OK);
        assertFalse(svg.contains("<path"), svg);
        assertTrue(svg.contains("<circle class=\"end\" cx=\"90.0\" cy=\"12.0\""), svg);
        double[] band = rect(svg);
        assertEquals(3, band[1]);
        assertEquals(18, band[3]);
    }

    @Test
    void eachRangeHoldsForItsTime() {
        List<Band> bands = List.of(
                new Band(Double.NEGATIVE_INFINITY, 5, OptionalDouble.of(1), OptionalDouble.of(2)),
                new Band(5, Double.POSITIVE_INFINITY, OptionalDouble.of(2), OptionalDouble.of(3)));
        String svg = drawn(List.of(new Point(0, 1), new Point(10, 3)), bands, Icon.S_OK);
        Matcher rect = RECT.matcher(svg);
        assertTrue(rect.find() && rect.group(1).equals("0.0") && rect.group(3).equals("46.0"), svg);
        assertTrue(rect.find() && rect.group(1).equals("46.0") && rect.group(3).equals("50.0"), svg);
    }

    @Test
    void withoutARangeOnePointIsNothing() {
        Html html = new Html();
        Sparkline.write(html, values(5), false, "words");
        assertEquals("", html.toString());
    }
}
