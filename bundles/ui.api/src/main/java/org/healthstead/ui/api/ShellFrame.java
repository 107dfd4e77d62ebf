// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.Optional;
import org.healthstead.api.record.Person;

/** The top bar with person and search, and the navigation. */
final class ShellFrame extends HtmlComponent {

    private final transient Optional<Person> person;
    private final String place;
    private final String searchText;

    ShellFrame(String id, Optional<Person> person, String place, String searchText) {
        super(id);
        this.person = person;
        this.place = place;
        this.searchText = searchText;
        setRenderBodyOnly(true);
    }

    @Override
    protected void write(Html html) {
        Messages messages = messages();
        html.open("header", "class", "top");
        who(html, messages);
        search(html, messages);
        tools(html, messages);
        html.close();
        navigation(html, messages);
    }

    private void who(Html html, Messages messages) {
        html.open("a", "class", "who", "href", Addresses.PEOPLE, "title", messages.get("shell.people"));
        if (person.isPresent()) {
            PersonMark.write(html, person.get(), messages);
            html.icon(Icon.DOWN);
        } else {
            String household = Shell.get().household();
            html.open("span", "class", "face", "aria-hidden", "true")
                    .icon(Icon.HOUSE)
                    .close();
            html.open("span");
            html.element("b", null, household.isBlank() ? "Healthstead" : household);
            html.element("small", null, messages.get("shell.household")).close();
        }
        html.close();
    }

    private void search(Html html, Messages messages) {
        String label = person.map(p -> messages.get("shell.search.person", p.name()))
                .orElseGet(() -> messages.get("shell.search"));
        html.open("form", "class", "search", "role", "search", "action", Addresses.SEARCH)
                .icon(Icon.SEARCH);
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
                searchText.isEmpty() ? null : searchText,
                "maxlength",
                "1000");
        person.ifPresent(p -> html.empty("input", "type", "hidden", "name", "person", "value", p.id().toString()));
        html.open("kbd", "aria-hidden", "true").text("/").close().close();
    }

    private void tools(Html html, Messages messages) {
        html.open("div", "class", "tools");
        person.ifPresent(p -> html.open("a", "class", "btn plain", "href", Addresses.imports(p.id()))
                .icon(Icon.PLUS)
                .element("span", "roomy", messages.get("shell.add"))
                .close());
        String theme = messages.get("shell.theme");
        html.open("button", "class", "btn plain icon", "type", "button", "data-theme-switch", "", "aria-label", theme);
        html.icon(Icon.MOON).close();
        html.open("form", "method", "post", "action", Addresses.SIGN_OUT);
        String signOut = messages.get("shell.signout");
        html.open("button", "class", "btn plain icon", "type", "submit", "aria-label", signOut, "title", signOut);
        html.icon(Icon.LOCK).close().close().close();
    }

    private void navigation(Html html, Messages messages) {
        html.open("nav", "class", "nav", "aria-label", messages.get("shell.navigation"))
                .open("ul");
        for (NavigationItem item : Shell.get().navigation(person.map(Person::id), getLocale())) {
            html.open("li");
            html.open("a", "href", item.address(), "aria-current", item.id().equals(place) ? "page" : null);
            html.icon(item.icon()).element("span", null, item.label());
            html.close().close();
        }
        html.close();
        html.open("p", "class", "brand row").open("svg", "class", "logo", "aria-hidden", "true");
        html.open("use", "href", "#logo").close().close();
        html.text("Healthstead").close().close();
    }
}
