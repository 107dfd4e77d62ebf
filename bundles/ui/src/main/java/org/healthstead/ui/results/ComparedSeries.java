// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.context.UiServices;

/** Another series below the first, over the same time and on an axis of its own. */
final class ComparedSeries extends HtmlComponent {

    private final transient ShownSeries other;
    private final transient ChartAxes axes;
    private final transient UiServices services;

    /** @param axes with the time of the first */
    ComparedSeries(String id, ShownSeries other, ChartAxes axes, UiServices services) {
        super(id);
        this.other = other;
        this.axes = axes;
        this.services = services;
    }

    @Override
    protected void write(Html html) {
        String title = other.title(services, messages());
        String sentence = new SeriesSentence(other, Optional.empty(), messages()).text();
        html.open("header").open("h2");
        html.link(Addresses.series(other.view().person(), other.view().series()), title);
        html.close().close();
        html.element("p", "gap-xs", sentence);
        html.open("figure", "class", "gap-s");
        new FigureWriter(other, axes, SeriesEvents.NONE, messages()).write(html, "o", title, sentence);
        html.close();
    }
}
