// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.healthstead.api.record.Projection;
import org.healthstead.api.search.SearchHit;
import org.healthstead.ui.about.AboutAddresses;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.FlagMark;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.PersonMark;
import org.healthstead.ui.api.QualifierMarks;
import org.healthstead.ui.api.WordingText;

/** Writes the options of a listbox, group by group. */
final class PaletteOptions {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Html html;
    private final Messages messages;
    private int options;

    PaletteOptions(Html html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    Locale locale() {
        return messages.locale();
    }

    /** Places whose names have words that begin with those of the text; before others those that begin with it. */
    void places(List<NavigationItem> items, String text) {
        String begin = folded(text).strip();
        List<NavigationItem> found = items.stream()
                .filter(item -> fits(item.label(), text))
                .sorted(Comparator.comparing(item -> !folded(item.label()).startsWith(begin)))
                .toList();
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
            PersonMark.face(html, person, "face s-s");
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
            Optional<Projection> known =
                    Optional.ofNullable(stored.get(hit.id())).map(EntryLine::projection);
            begin(null, Addresses.entry(hit.id()));
            html.icon(Icon.of(known.map(Projection::category).orElse(Category.OTHER)));
            hit(hit, known);
            by(by);
            html.close();
        }
        html.close();
    }

    /** What it is, and the value with what has to be said with it. */
    private void hit(SearchHit hit, Optional<Projection> known) {
        String title = known.map(projection -> EntryWords.title(projection, messages))
                .orElseGet(() -> EntryWords.title(hit.title(), hit.type(), messages));
        boolean isOff = known.map(Projection::negated).orElse(hit.negated());
        html.open("span").text(isOff ? messages.get("go.negated", title) : title);
        List<String> said = known.map(this::said).orElse(List.of());
        if (!said.isEmpty()) {
            html.element("small", null, String.join(" · ", said));
        }
        html.close();
    }

    private List<String> said(Projection projection) {
        List<String> said = new ArrayList<>();
        QualifierMarks.shown(projection)
                .forEach(qualifier -> said.add(QualifierMarks.words(qualifier, projection, messages)));
        WordingText.valueWithUnit(projection, messages.locale()).ifPresent(said::add);
        if (!projection.negated()) {
            FlagMark.words(projection, messages).ifPresent(said::add);
        }
        return said;
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

    /** To who the open person is, and to everybody. */
    void ways(Optional<Person> open) {
        open("go.pages");
        open.ifPresent(person -> option(
                Icon.PERSON, null, AboutAddresses.page(person.id()), messages.get("people.about", person.name()), ""));
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
        by(by);
        html.close();
    }

    private void by(String by) {
        if (!by.isEmpty()) {
            html.element("span", "by", by);
        }
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
