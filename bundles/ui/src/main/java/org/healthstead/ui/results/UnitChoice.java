// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.QuantityLabel;

/** The units in which a series can be shown, where there are two or more: a link for each. */
final class UnitChoice extends HtmlComponent {

    private final transient ShownSeries shown;

    UnitChoice(String id, ShownSeries shown) {
        super(id);
        this.shown = shown;
        setVisible(shown.units().offered().size() > 1);
    }

    @Override
    protected void write(Html html) {
        html.open(
                "div", "class", "seg", "role", "group", "aria-label", messages().get("results.unit"));
        for (ShownUnit unit : shown.units().offered()) {
            boolean isFirst = unit.equals(shown.units().offered().getFirst());
            html.open(
                            "a",
                            "href",
                            shown.view()
                                    .in(isFirst ? Optional.empty() : Optional.of(unit.name()))
                                    .address(),
                            "aria-current",
                            shown.scale().isIn(unit) ? "true" : null)
                    .text(unit.name().isEmpty() ? messages().get("results.unit.none") : QuantityLabel.unit(unit.name()))
                    .close();
        }
        html.close();
    }
}
