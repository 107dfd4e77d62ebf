// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.QuantityLabel;

/** The charts that have a value, the youngest first; each with a caption that says how to read it. */
final class GrowthFigures extends HtmlComponent {

    private final transient Growth growth;
    private final transient List<GrowthCurves> charts;

    GrowthFigures(String id, Growth growth) {
        super(id);
        this.growth = growth;
        this.charts = growth.charts();
        setVisible(!charts.isEmpty());
    }

    @Override
    protected void write(Html html) {
        int number = 0;
        for (GrowthCurves chart : charts) {
            figure(html, chart, number++);
        }
    }

    private void figure(Html html, GrowthCurves chart, int number) {
        List<GrowthValue> inside = growth.values().placed().stream()
                .filter(value -> chart.covers(value.point().months()))
                .toList();
        Map<GrowthValue, String> words = new LinkedHashMap<>();
        inside.forEach(value -> words.put(value, growth.words(value, messages())));
        GrowthWords says = new GrowthWords(messages());
        GrowthDrawing drawing = new GrowthDrawing(chart, getLocale());
        String title = messages()
                .get(
                        "growth.title",
                        says.measure(growth.measure()),
                        says.sex(growth.sex().orElseThrow()));
        String summary = messages().get("growth.summary", inside.size(), growth.words(inside.getLast(), messages()));
        html.open("figure", "class", "gap-s");
        drawing.write(html, number, title, summary, words);
        html.element(
                "figcaption", null, title + ". " + String.join(" ", caption(chart, inside, drawing.outside(inside))));
        html.close();
    }

    private List<String> caption(GrowthCurves chart, List<GrowthValue> inside, long outside) {
        List<String> sentences = new ArrayList<>();
        String unit = QuantityLabel.unit(growth.measure().unit());
        sentences.add(messages().get(chart.from() > 0 ? "growth.caption.years" : "growth.caption.months", unit));
        sentences.add(messages().get("growth.caption.curves"));
        if (inside.stream().anyMatch(value -> value.workedOut().isPresent())) {
            sentences.add(messages().get("growth.caption.made"));
        }
        if (outside > 0) {
            sentences.add(messages().get("growth.caption.outside", outside));
        }
        return sentences;
    }
}
