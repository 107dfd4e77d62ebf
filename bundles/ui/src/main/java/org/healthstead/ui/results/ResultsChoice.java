// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** A box for a part of a name, and a chip for each part of the results. */
final class ResultsChoice extends HtmlComponent {

    private final transient ResultsFilter filter;

    ResultsChoice(String id, ResultsFilter filter) {
        super(id);
        this.filter = filter;
    }

    @Override
    protected void write(Html html) {
        box(html, messages().get("results.find"));
        html.open("nav", "class", "chips gap-s", "aria-label", messages().get("results.parts"));
        for (ResultsFilter.Part part : ResultsFilter.Part.values()) {
            html.open(
                    "a",
                    "class",
                    "chip",
                    "href",
                    filter.address(part),
                    "aria-current",
                    part == filter.part() ? "true" : null);
            html.text(part.label(messages())).close();
        }
        html.close();
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
        if (!filter.partName().isEmpty()) {
            html.empty("input", "type", "hidden", "name", "part", "value", filter.partName());
        }
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("results.find.go"))
                .close()
                .close();
    }
}
