// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/** What can be done with a series. */
final class SeriesActions extends HtmlComponent {

    private final transient ShownSeries shown;
    private final boolean mayJoin;

    /** @param mayJoin whether the reader may say that it is the same as another one */
    SeriesActions(String id, ShownSeries shown, boolean mayJoin) {
        super(id);
        this.shown = shown;
        this.mayJoin = mayJoin;
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
        if (mayJoin && shown.lower().isEmpty()) {
            String address = Addresses.with(shown.view().address(), SameChoice.SAME, SameChoice.LIST);
            html.open("a", "class", "btn slim", "href", address + "#" + SameChoice.SAME);
            html.text(messages().get("results.same.open")).close();
        }
        html.open("a", "class", "btn slim", "href", shown.view().tableAddress(), "download", "");
        html.icon(Icon.GET).text(messages().get("results.save")).close();
    }
}
