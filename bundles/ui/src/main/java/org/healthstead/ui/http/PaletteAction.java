// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.NavigationItem;
import org.healthstead.ui.context.Administration;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.NavigationItems;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.people.PersonSearch;

/**
 * What the palette and the switcher of people list: {@code ?q=} as typed so far, {@code person=} whose record is open,
 * {@code only=people}. Answers with a fragment of options; nothing is remembered, and nobody finds more with it than
 * with the pages.
 */
final class PaletteAction implements Action {

    private static final int MAX_TEXT = 200;
    private static final int PEOPLE_ALONE = 30;
    private static final int PEOPLE = 5;
    private static final int HITS = 6;

    private final UiServices services;
    private final NavigationItems places;

    PaletteAction(UiServices services, NavigationItems places) {
        this.services = services;
        this.places = places;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        String typed = request.getParameter("q");
        String text = typed == null ? "" : typed.strip();
        text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        Messages messages = Messages.of(PaletteAction.class, Languages.of(request, services));
        Html html = new Html(4_096);
        PaletteOptions list = new PaletteOptions(html, messages);
        if ("people".equals(request.getParameter("only"))) {
            people(list, text, person(request, caller), caller);
        } else {
            everything(list, text, person(request, caller), caller);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html.toString());
    }

    private void people(PaletteOptions list, String text, Optional<Person> open, Caller caller) {
        List<Person> people = services.persons().list(PersonSearch.text(text, list.locale()), PEOPLE_ALONE + 1, caller);
        list.people(people.subList(0, Math.min(PEOPLE_ALONE, people.size())));
        if (people.isEmpty()) {
            list.nothing("people.none", text);
        } else if (people.size() > PEOPLE_ALONE) {
            list.nothing("people.more", PEOPLE_ALONE);
        }
        list.ways(open);
    }

    private void everything(PaletteOptions list, String text, Optional<Person> person, Caller caller) {
        List<NavigationItem> known = new ArrayList<>(places.items(person.map(Person::id), list.locale()));
        known.addAll(Administration.places(services, caller, list.locale()));
        list.places(known, text);
        list.people(services.persons().list(PersonSearch.text(text, list.locale()), PEOPLE, caller));
        if (!text.isEmpty()) {
            List<SearchHit> hits = hits(text, person, caller);
            List<EntryLine> lines =
                    services.entries().lines(hits.stream().map(SearchHit::id).toList(), caller);
            list.hits(hits, lines, person.isPresent() ? id -> Optional.empty() : named(caller));
            list.search(text, person);
        }
    }

    private java.util.function.Function<PersonId, Optional<Person>> named(Caller caller) {
        return id -> services.persons().find(id, caller);
    }

    /** While search is away, the palette still knows pages and people. */
    private List<SearchHit> hits(String text, Optional<Person> person, Caller caller) {
        try {
            SearchQuery query = SearchQuery.of(text, HITS);
            SearchQuery narrowed = person.map(found -> query.in(found.id())).orElse(query);
            return services.search()
                    .find()
                    .map(search -> search.search(narrowed, caller).hits())
                    .orElse(List.of());
        } catch (ProblemException e) {
            return List.of();
        }
    }

    private Optional<Person> person(HttpServletRequest request, Caller caller) {
        String id = request.getParameter("person");
        if (id == null || id.isEmpty()) {
            return Optional.empty();
        }
        try {
            return services.persons().find(PersonId.parse(id), caller);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
