// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.context.UiShell;
import org.healthstead.ui.parts.AddressParameters;
import org.healthstead.ui.parts.ProblemWords;

/** Hits of {@code ?q=}, narrowed by {@code person}, {@code type}, {@code year} and {@code source}. */
public final class SearchPage extends ShellPage {

    private static final int HITS = 20;

    private final transient Optional<Person> person;
    private final transient SearchLink link;

    public SearchPage(PageParameters parameters) {
        super(parameters);
        person = AddressParameters.parsed(parameters, "person", PersonId::parse)
                .map(id -> Shell.get().person(id));
        link = new SearchLink(
                AddressParameters.text(parameters, "q").orElse(""),
                person.map(found -> found.id().toString()).orElse(""),
                AddressParameters.text(parameters, "type").orElse(""),
                AddressParameters.text(parameters, "year")
                        .filter(year -> year.matches("[0-9]{1,4}"))
                        .orElse(""),
                AddressParameters.text(parameters, "source").orElse(""));
        Optional<String> cursor = AddressParameters.text(parameters, "after");
        UiServices services = UiShell.get().services();
        Optional<SearchResult> result = Optional.empty();
        String problem = "";
        try {
            result = Optional.of(services.search().require().search(query(cursor), caller()));
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.INTERNAL) {
                throw e;
            }
            problem = ProblemWords.of(e.problem(), messages());
        }
        List<SearchHit> hits = result.map(SearchResult::hits).orElse(List.of());
        add(new SearchHits("hits", result, problem, link, lines(hits, services), names(hits, services)));
        add(new SearchFacets("facets", result, link)
                .setVisible(result.filter(found -> found.total() > 0).isPresent()));
    }

    private SearchQuery query(Optional<String> cursor) {
        return new SearchQuery(
                link.text(),
                person.map(Person::id),
                present(link.type()),
                present(link.year()).map(Integer::parseInt),
                present(link.source()),
                Optional.empty(),
                Optional.empty(),
                HITS,
                cursor);
    }

    private Map<EntryId, EntryLine> lines(List<SearchHit> hits, UiServices services) {
        List<EntryId> ids = hits.stream().map(SearchHit::id).toList();
        return services.entries().lines(ids, caller()).stream()
                .collect(Collectors.toMap(EntryLine::id, Function.identity(), (one, same) -> one));
    }

    /** Whose record each hit is in, when several could be. */
    private Map<PersonId, Person> names(List<SearchHit> hits, UiServices services) {
        Map<PersonId, Person> names = new HashMap<>();
        if (person.isEmpty()) {
            hits.stream()
                    .map(SearchHit::person)
                    .distinct()
                    .forEach(id -> services.persons().find(id, caller()).ifPresent(found -> names.put(id, found)));
        }
        return names;
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Override
    protected String title() {
        return link.text().isEmpty() ? messages().get("search.title") : link.text();
    }

    @Override
    protected Optional<Person> person() {
        return person;
    }

    @Override
    protected String place() {
        return "";
    }

    @Override
    protected String searchText() {
        return link.text();
    }
}
