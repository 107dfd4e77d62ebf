// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchHit;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.PersonMark;

/** Writes the options of a listbox, group by group. */
final class GoList {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Html html;
    private final Messages messages;
    private int options;

    GoList(Html html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    Locale locale() {
        return messages.locale();
    }

    /** Places whose names have words that begin with those of the text. */
    void places(List<NavigationItem> items, String text) {
        List<NavigationItem> found =
                items.stream().filter(item -> fits(item.label(), text)).toList();
        if (found.isEmpty()) {
            return;
        }
        open("go.pages");
        found.forEach(item -> option(item.icon(), null, item.address(), item.label(), ""));
        html.close();
    }

    void people(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        open("go.people");
        for (Person person : people) {
            begin("p" + person.colour(), Addresses.overview(person.id()));
            html.open("span", "class", "face s-s", "aria-hidden", "true")
                    .text(PersonMark.initials(person.name()))
                    .close();
            html.open("span").text(person.name());
            html.element("small", null, PersonMark.born(person, messages))
                    .close()
                    .close();
        }
        html.close();
    }

    /**
     * @param lines of the hits, as far as the store has them
     * @param owner names whose record a hit is in; empty when that is clear
     */
    void hits(List<SearchHit> hits, List<EntryLine> lines, Function<PersonId, Optional<Person>> owner) {
        if (hits.isEmpty()) {
            return;
        }
        Map<EntryId, EntryLine> stored = lines.stream().collect(Collectors.toMap(EntryLine::id, line -> line));
        open("go.hits");
        for (SearchHit hit : hits) {
            String date = hit.date()
                    .map(known -> PartialDateLabel.brief(known, messages.locale()))
                    .orElse("");
            String name = owner.apply(hit.person()).map(Person::name).orElse("");
            String by = name.isEmpty() || date.isEmpty() ? name + date : name + " · " + date;
            String title = EntryWords.title(hit.title(), hit.type(), messages);
            option(
                    Icon.of(Optional.ofNullable(stored.get(hit.id()))
                            .map(EntryLine::category)
                            .orElse(Category.OTHER)),
                    null,
                    Addresses.entry(hit.id()),
                    hit.negated() ? messages.get("go.negated", title) : title,
                    by);
        }
        html.close();
    }

    /** The way to all hits, and to those of everybody. */
    void search(String text, Optional<Person> person) {
        open("go.actions");
        person.ifPresent(found -> option(
                Icon.SEARCH,
                null,
                Addresses.with(Addresses.SEARCH, "q", text, "person", found.id().toString()),
                messages.get("go.search.person", text, found.name()),
                ""));
        option(Icon.SEARCH, null, Addresses.with(Addresses.SEARCH, "q", text), messages.get("go.search", text), "");
        html.close();
    }

    void allPeople() {
        open("go.pages");
        option(Icon.PERSON, null, Addresses.PEOPLE, messages.get("go.people.all"), "");
        html.close();
    }

    void nothing(String key, Object argument) {
        html.element("p", null, messages.get(key, argument));
    }

    private void open(String title) {
        html.open("div", "role", "group", "aria-label", messages.get(title));
        html.open("h3", "role", "presentation").text(messages.get(title)).close();
    }

    private void option(Icon icon, String look, String address, String words, String by) {
        begin(look, address);
        html.icon(icon);
        end(words, by);
    }

    private void begin(String look, String address) {
        html.open(
                "a",
                "role",
                "option",
                "id",
                "go-" + options++,
                "class",
                look,
                "href",
                address,
                "tabindex",
                "-1",
                "aria-selected",
                "false");
    }

    private void end(String words, String by) {
        html.element("span", null, words);
        if (!by.isEmpty()) {
            html.element("span", "by", by);
        }
        html.close();
    }

    /** Each word of the text begins a word of the name; case and accents do not matter. */
    static boolean fits(String name, String text) {
        String words = " " + folded(name);
        for (String word : folded(text).strip().split(" ")) {
            if (!word.isEmpty() && !words.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SPACE.matcher(plain).replaceAll(" ");
    }
}
