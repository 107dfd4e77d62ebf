// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.more;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Person;
import org.healthstead.ui.api.Card;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.api.Shell;

/** Places as a list of links: those of the person's record, those of the household. */
final class MoreList extends HtmlComponent {

    private final transient Optional<Person> person;

    MoreList(String id, Optional<Person> person) {
        super(id);
        this.person = person;
    }

    @Override
    protected void write(Html html) {
        Shell shell = Shell.get();
        List<NavigationItem> household = new ArrayList<>(shell.more(Optional.empty(), getLocale()));
        if (person.isPresent()) {
            List<String> known = household.stream().map(NavigationItem::id).toList();
            List<NavigationItem> own = new ArrayList<>(shell.navigation(person.map(Person::id), getLocale()));
            shell.more(person.map(Person::id), getLocale()).stream()
                    .filter(item -> !known.contains(item.id()))
                    .forEach(own::add);
            card(html, "record", messages().get("more.record", person.get().name()), own);
        }
        card(html, "household", messages().get("more.household"), household);
        html.element("p", "small mute", messages().get("more.keys"));
    }

    private static void card(Html html, String id, String title, List<NavigationItem> items) {
        Card.open(html, id, title).open("ul", "class", "places");
        for (NavigationItem item : items) {
            html.open("li", "class", "entry has-i").icon(item.icon()).open("span", "class", "what");
            html.link(item.address(), item.label()).close().close();
        }
        html.close();
        Card.close(html);
    }
}
