// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.knowledge.GrowthCurves;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

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
        List<GrowthValue> inside = growth.inside(chart);
        Map<GrowthValue, String> words = new LinkedHashMap<>();
        inside.forEach(value -> words.put(value, growth.words(value, messages())));
        GrowthWords says = new GrowthWords(messages());
        String title = says.title(growth.measure(), growth.sex().orElseThrow());
        html.open("figure", "class", "gap-s");
        new GrowthDrawing(chart, getLocale()).write(html, number, title, growth.summary(inside, messages()), words);
        html.element(
                "figcaption",
                null,
                title + ". "
                        + String.join(
                                " ", says.caption(growth, chart, messages().get("growth.caption.made"))));
        html.close();
    }
}
