// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/** What can be done with a series. */
final class SeriesActions extends HtmlComponent {

    private final transient ShownSeries shown;

    SeriesActions(String id, ShownSeries shown) {
        super(id);
        this.shown = shown;
        setVisible(!shown.points().isEmpty());
    }

    private boolean hasAxisChoice() {
        return shown.view().isLogarithmic() || shown.isWide();
    }

    @Override
    protected void write(Html html) {
        boolean isCompared = shown.view().with().isPresent();
        if (shown.chart().isDrawn()) {
            html.open(
                            "a",
                            "class",
                            "btn slim",
                            "href",
                            isCompared
                                    ? shown.view().with(Optional.empty()).address()
                                    : shown.view().choosing().address())
                    .text(messages().get(isCompared ? "results.compare.end" : "results.compare"))
                    .close();
        }
        if (hasAxisChoice()) {
            boolean isSo = shown.view().isLogarithmic();
            html.open(
                            "a",
                            "class",
                            "btn slim",
                            "href",
                            shown.view().logarithmic(!isSo).address())
                    .text(messages().get(isSo ? "results.axis.even" : "results.axis.log"))
                    .close();
        }
        html.open("a", "class", "btn slim", "href", shown.view().tableAddress(), "download", "");
        html.icon(Icon.GET).text(messages().get("results.save")).close();
    }
}
