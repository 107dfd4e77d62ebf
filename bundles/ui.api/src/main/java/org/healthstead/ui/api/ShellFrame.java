// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Person;

/** Writes the top bar with person, search and account, then the navigation, and the palette that a script opens. */
final class ShellFrame extends HtmlComponent {

    /** A longer name gets more room and smaller letters, because a name is never cut. */
    private static final int LONG_NAME = 40;

    /** Looked up again when the page was serialised in between. */
    private transient Optional<Person> person;

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
    protected void onConfigure() {
        super.onConfigure();
        if (person == null) {
            person = ((ShellPage) getPage()).person();
        }
    }

    @Override
    protected void write(Html html) {
        Messages messages = messages();
        boolean isLong = person.filter(p -> p.name().length() > LONG_NAME).isPresent();
        html.open("header", "class", isLong ? "top long" : "top");
        who(html, messages);
        search(html, messages);
        html.open("div", "class", "tools");
        person.ifPresent(p -> html.open(
                        "a",
                        "class",
                        "btn plain",
                        "href",
                        Addresses.add(p.id()),
                        "data-key",
                        "a",
                        "aria-label",
                        messages.get("shell.add"))
                .icon(Icon.PLUS)
                .element("span", "roomy", messages.get("shell.add"))
                .close());
        AccountMenu.write(html, messages);
        html.close().close();
        navigation(html, messages);
        palette(html, messages);
    }

    /** Writes a link to the page of all people. A script opens the switcher instead. */
    private void who(Html html, Messages messages) {
        html.open("div", "class", "switch");
        html.open(
                "a",
                "class",
                "who",
                "href",
                Addresses.PEOPLE,
                "data-switch",
                "",
                "title",
                messages.get("shell.people"));
        if (person.isPresent()) {
            PersonMark.write(html, person.get(), Shell.get().died(person.get(), getLocale()), messages);
        } else {
            String household = Shell.get().household();
            html.open("span", "class", "face", "aria-hidden", "true")
                    .icon(Icon.HOUSE)
                    .close();
            html.open("span");
            html.element("b", null, household.isBlank() ? "Healthstead" : household);
            html.element("small", null, messages.get("shell.household")).close();
        }
        html.icon(Icon.DOWN).close();
        String go = Addresses.with(
                Addresses.GO,
                "only",
                "people",
                "person",
                person.map(open -> open.id().toString()).orElse(""));
        html.open("div", "class", "pop", "data-go", go, "hidden", "");
        combobox(html, "switch-list", messages.get("shell.switch"), messages.get("shell.switch.hint"));
        html.close().close();
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

    private void navigation(Html html, Messages messages) {
        Shell shell = Shell.get();
        List<NavigationItem> items = shell.navigation(person.map(Person::id), getLocale());
        html.open("nav", "class", "nav", "aria-label", messages.get("shell.navigation"))
                .open("ul");
        boolean found = false;
        for (NavigationItem item : items) {
            boolean isHere = item.id().equals(place);
            found |= isHere;
            // A phone has room for five places. There the documents are under "More".
            item(html, item, isHere, item.icon() == Icon.DOC ? "wide-only" : null);
        }
        String address = person.map(p -> Addresses.more(p.id())).orElse(Addresses.MORE);
        NavigationItem more = new NavigationItem("more", Icon.MORE, messages.get("shell.more"), address);
        item(html, more, !found && !place.isEmpty(), null);
        html.close();
        html.open("p", "class", "brand row").open("svg", "class", "logo", "aria-hidden", "true");
        html.open("use", "href", "#logo").close().close();
        html.text("Healthstead").close().close();
    }

    /** Writes a place. A page without a place of its own in the navigation belongs to "More", which leads to it. */
    private void item(Html html, NavigationItem item, boolean isHere, String look) {
        String current = item.id().equals(place) ? "page" : "true";
        html.open("li", "class", look);
        html.open("a", "href", item.address(), "aria-current", isHere ? current : null);
        html.icon(item.icon()).element("span", null, item.label());
        html.close().close();
    }

    private void palette(Html html, Messages messages) {
        String whose = person.map(p -> p.id().toString()).orElse("");
        String label = messages.get("shell.palette");
        html.open(
                "dialog",
                "class",
                "palette",
                "aria-label",
                label,
                "data-go",
                Addresses.with(Addresses.GO, "person", whose));
        combobox(html, "palette-list", label, messages.get("shell.palette.hint"));
        html.close();
    }

    private static void combobox(Html html, String list, String label, String hint) {
        html.empty(
                "input",
                "type",
                "text",
                "role",
                "combobox",
                "aria-autocomplete",
                "list",
                "aria-expanded",
                "true",
                "aria-controls",
                list,
                "aria-label",
                label,
                "placeholder",
                hint,
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "maxlength",
                "200");
        html.open("div", "class", "found", "id", list, "role", "listbox", "aria-label", label)
                .close();
    }
}
