// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/**
 * A link to each heading of a list, on whatever page of it that stands, with how much is there. Not there for a list
 * with one heading.
 */
final class ResultsJump extends HtmlComponent {

    private final transient ResultsList list;
    private final transient ResultsFilter filter;
    private final int rowsOfAPage;

    ResultsJump(String id, ResultsList list, ResultsFilter filter, int rowsOfAPage) {
        super(id);
        this.list = list;
        this.filter = filter;
        this.rowsOfAPage = rowsOfAPage;
        setVisible(list.sections().size() > 1);
    }

    @Override
    protected void write(Html html) {
        html.open("nav", "class", "chips one gap-s", "aria-label", messages().get("results.jump"));
        for (ResultsList.Section section : list.sections()) {
            String page = filter.address(list.pageOf(section, rowsOfAPage));
            html.open("a", "class", "chip", "href", page + '#' + section.id());
            html.text(section.heading()).text(" ");
            html.element(
                    "span",
                    "mute",
                    messages().get("results.number", section.rows().size()));
            if (section.looks() > 0) {
                html.open("span", "class", "flag look");
                html.icon(Icon.S_DIFF);
                html.element("span", "vh", messages().get("results.part.look")).close();
            }
            html.close();
        }
        html.close();
    }
}
