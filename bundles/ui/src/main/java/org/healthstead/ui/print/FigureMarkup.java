// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import java.util.Locale;
import java.util.stream.Collectors;
import org.healthstead.platform.api.sheets.FigurePart;
import org.healthstead.platform.api.sheets.FigurePart.Sign;
import org.healthstead.platform.api.sheets.FigurePart.Spot;
import org.healthstead.platform.api.sheets.SheetBlock.Figure;
import org.healthstead.ui.api.Html;

/** A figure as SVG, as wide as its sheet: words, signs and lines keep their size. */
final class FigureMarkup {

    /** Pixels of a point: 96 and 72 of them are an inch. */
    private static final double PIXELS = 4 / 3.0;

    private static final int WIDE = 1_000;

    private final Html html;
    private final Figure figure;
    private boolean isInLines;

    private FigureMarkup(Html html, Figure figure) {
        this.html = html;
        this.figure = figure;
    }

    static void write(Html html, Figure figure) {
        new FigureMarkup(html, figure).write();
    }

    private void write() {
        html.open(
                "svg",
                "class",
                "fig",
                "width",
                "100%",
                "height",
                height(),
                "role",
                "img",
                "aria-label",
                figure.alternative());
        figure.parts().forEach(part -> {
            switch (part) {
                case FigurePart.Line line -> line(line);
                case FigurePart.Band band -> band(band);
                case FigurePart.Mark mark -> mark(mark);
                case FigurePart.Words words -> words(words);
            }
        });
        endLines();
        html.close();
    }

    private String height() {
        return pixels(figure.height());
    }

    /** Lines beside each other in the order of the figure share a drawing that is as wide as the page. */
    private void line(FigurePart.Line line) {
        if (!isInLines) {
            html.open(
                    "svg",
                    "width",
                    "100%",
                    "height",
                    height(),
                    "viewBox",
                    "0 0 " + WIDE + " " + height(),
                    "preserveAspectRatio",
                    "none");
            isInLines = true;
        }
        String spots = line.spots().stream()
                .map(spot -> number(spot.x() * WIDE) + ',' + pixels(spot.y()))
                .collect(Collectors.joining(" "));
        html.open("polyline", "class", line.stroke().name().toLowerCase(Locale.ROOT), "points", spots)
                .close();
    }

    private void endLines() {
        if (isInLines) {
            html.close();
            isInLines = false;
        }
    }

    private void band(FigurePart.Band band) {
        endLines();
        Spot from = band.upperLeft();
        Spot to = band.lowerRight();
        html.open(
                        "rect",
                        "x",
                        percent(from.x()),
                        "y",
                        pixels(from.y()),
                        "width",
                        percent(to.x() - from.x()),
                        "height",
                        pixels(to.y() - from.y()))
                .close();
    }

    private void mark(FigurePart.Mark mark) {
        endLines();
        String x = percent(mark.spot().x());
        String y = pixels(mark.spot().y());
        if (mark.sign() == Sign.DOT || mark.sign() == Sign.RING) {
            String look = mark.sign() == Sign.RING ? "ring" : null;
            html.open("circle", "class", look, "cx", x, "cy", y, "r", "4").close();
            return;
        }
        html.open("svg", "x", x, "y", y, "overflow", "visible");
        html.open(
                        "path",
                        "d",
                        switch (mark.sign()) {
                            case ABOVE -> "M0-5.6 5.2 3.9h-10.4z";
                            case BELOW -> "M0 5.6 5.2-3.9h-10.4z";
                            default -> "M0-5.6 5.6 0 0 5.6-5.6 0z";
                        })
                .close();
        html.close();
    }

    private void words(FigurePart.Words words) {
        endLines();
        html.open(
                        "text",
                        "class",
                        words.isStrong() ? "own" : null,
                        "x",
                        percent(words.spot().x()),
                        "y",
                        pixels(words.spot().y()),
                        "text-anchor",
                        switch (words.side()) {
                            case LEFT -> "end";
                            case MIDDLE -> "middle";
                            case RIGHT -> null;
                        })
                .text(words.text())
                .close();
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }

    private static String pixels(double points) {
        return number(points * PIXELS);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
