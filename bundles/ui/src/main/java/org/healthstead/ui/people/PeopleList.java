// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.util.List;
import org.healthstead.ui.about.AboutAddresses;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.PersonMark;

/** A page of the people that the caller may see; with a box to narrow them when they are many. */
final class PeopleList extends HtmlComponent {

    private final transient List<RosterLine> lines;
    private final String text;
    private final int page;
    private final boolean hasMore;
    private final boolean isFew;

    /**
     * @param text by which they were narrowed; may be empty
     * @param page from 0
     * @param isFew whether all of them are on the page and easily seen
     */
    PeopleList(String id, List<RosterLine> lines, String text, int page, boolean hasMore, boolean isFew) {
        super(id);
        this.lines = lines;
        this.text = text;
        this.page = page;
        this.hasMore = hasMore;
        this.isFew = isFew;
    }

    @Override
    protected void write(Html html) {
        if (!isFew || !text.isEmpty()) {
            RosterWays.narrow(html, Addresses.PEOPLE, text, messages());
        }
        if (lines.isEmpty() && !text.isEmpty()) {
            html.element("p", "empty", messages().get("people.none", text));
        }
        html.open("ul", "class", "entries");
        lines.forEach(line -> line(html, line));
        html.close();
        RosterWays.pages(html, Addresses.PEOPLE, text, page, hasMore, messages());
    }

    private void line(Html html, RosterLine line) {
        html.open("li", "class", "entry p" + line.person().colour());
        html.open("a", "class", "who", "href", Addresses.overview(line.person().id()));
        PersonMark.write(html, line.person(), messages());
        html.close();
        html.open("span", "class", "what");
        html.element("span", null, String.join(" · ", line.words(messages()))).close();
        html.open("span", "class", "val");
        html.open(
                "a",
                "href",
                AboutAddresses.page(line.person().id()),
                "aria-label",
                messages().get("people.about", line.person().name()));
        html.text(messages().get("navigation.about")).close().close().close();
    }
}
