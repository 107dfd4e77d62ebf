// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.print.SheetChoice;

/** What can be done with a series. */
final class SeriesActions extends HtmlComponent {

    private final transient ShownSeries shown;
    private final boolean mayWrite;

    /** @param mayWrite whether the reader may add values, and say that it is the same as another one */
    SeriesActions(String id, ShownSeries shown, boolean mayWrite) {
        super(id);
        this.shown = shown;
        this.mayWrite = mayWrite;
        setVisible(!shown.points().isEmpty());
    }

    private boolean hasAxisChoice() {
        return shown.view().isLogarithmic() || shown.isWide();
    }

    /** The form is that of the newest value: what is added by it is measured as the same thing. */
    private String addAddress() {
        return Addresses.with(
                Addresses.add(shown.view().person(), "result"),
                "like",
                shown.whole().getFirst().entry().toString());
    }

    /** In the unit that the reader sees: the sheet knows nobody's preferences. */
    private String printAddress() {
        return SheetChoice.ofSeries(shown.view().in(shown.scale().unit()));
    }

    @Override
    protected void write(Html html) {
        boolean isCompared = shown.view().with().isPresent();
        if (mayWrite) {
            html.open("a", "class", "btn slim", "href", addAddress()).icon(Icon.PLUS);
            html.text(messages().get("add.value")).close();
        }
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
        if (mayWrite && shown.lower().isEmpty()) {
            String address = Addresses.with(shown.view().address(), SameChoice.SAME, SameChoice.LIST);
            html.open("a", "class", "btn slim", "href", address + "#" + SameChoice.SAME);
            html.text(messages().get("results.same.open")).close();
        }
        html.open("a", "class", "btn slim", "href", printAddress()).icon(Icon.PRINT);
        html.text(messages().get("print.it")).close();
        html.open("a", "class", "btn slim", "href", shown.view().tableAddress(), "download", "");
        html.icon(Icon.GET).text(messages().get("results.save")).close();
    }
}
