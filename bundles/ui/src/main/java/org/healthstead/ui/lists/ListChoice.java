// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.lists;

import java.util.Set;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** A box for words, a chip for each state that entries of the list are in, and the two orders. */
final class ListChoice extends HtmlComponent {

    private final transient ListFilter filter;
    private final transient Set<ListFilter.State> states;

    ListChoice(String id, ListFilter filter, Set<ListFilter.State> states) {
        super(id);
        this.filter = filter;
        this.states = states;
    }

    @Override
    protected void write(Html html) {
        box(html, messages().get("lists.find"));
        if (states.size() > 1) {
            html.open("nav", "class", "chips gap-s", "aria-label", messages().get("lists.states"));
            for (ListFilter.State state : states) {
                chip(html, filter.address(state), state == filter.state(), state.label(messages()));
            }
            html.close();
        }
        html.open("nav", "class", "chips gap-s", "aria-label", messages().get("lists.sorts"));
        for (ListFilter.Sort sort : ListFilter.Sort.values()) {
            chip(html, filter.address(sort), sort == filter.sort(), sort.label(messages()));
        }
        html.close();
    }

    private static void chip(Html html, String address, boolean isShown, String words) {
        html.open("a", "class", "chip", "href", address, "aria-current", isShown ? "true" : null);
        html.text(words).close();
    }

    private void box(Html html, String label) {
        html.open("form", "class", "row ask", "role", "search", "action", filter.whole());
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
        hidden(html, "state", filter.stateCode());
        hidden(html, "sort", filter.sortCode());
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
