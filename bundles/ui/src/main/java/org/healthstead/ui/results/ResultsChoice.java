// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** A box for a part of a name, the orders of the list, and a chip for each part of the results. */
final class ResultsChoice extends HtmlComponent {

    private final transient ResultsFilter filter;

    ResultsChoice(String id, ResultsFilter filter) {
        super(id);
        this.filter = filter;
    }

    @Override
    protected void write(Html html) {
        box(html, messages().get("results.find"));
        html.open("div", "class", "row far gap-s");
        html.open("nav", "class", "chips", "aria-label", messages().get("results.parts"));
        for (ResultsFilter.Part part : ResultsFilter.Part.values()) {
            boolean isShown = part == filter.part() && filter.panel().isEmpty();
            chip(html, filter.address(part), isShown, part.label(messages()));
        }
        filter.panel().ifPresent(panel -> chip(html, filter.address(0), true, ResultsList.heading(panel, messages())));
        html.close();
        html.open("nav", "class", "seg", "aria-label", messages().get("results.by"));
        for (ResultsFilter.Order order : ResultsFilter.Order.values()) {
            html.open("a", "href", filter.address(order), "aria-current", order == filter.order() ? "true" : null);
            html.text(order.label(messages())).close();
        }
        html.close().close();
    }

    private static void chip(Html html, String address, boolean isShown, String words) {
        html.open("a", "class", "chip", "href", address, "aria-current", isShown ? "true" : null);
        html.text(words).close();
    }

    private void box(Html html, String label) {
        html.open("form", "class", "row ask", "role", "search", "action", Addresses.results(filter.person()));
        html.empty(
                "input",
                "type",
                "search",
                "name",
                "q",
                "aria-label",
                label,
                "placeholder",
                label,
                "value",
                filter.words());
        hidden(html, "part", filter.partName());
        hidden(html, "panel", filter.panelName());
        hidden(html, "by", filter.orderName());
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("results.find.go"))
                .close()
                .close();
    }

    private static void hidden(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.empty("input", "type", "hidden", "name", name, "value", value);
        }
    }
}
