// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.ui.HealthsteadApplication;
import org.healthstead.ui.UiServices;
import org.healthstead.ui.api.Shell;
import org.healthstead.ui.api.ShellPage;

/** Hits of {@code ?q=}, narrowed by {@code person}, {@code type}, {@code year} and {@code source}. */
public final class SearchPage extends ShellPage {

    private static final int HITS = 20;

    private final transient Optional<Person> person;
    private final transient SearchLink link;

    public SearchPage(PageParameters parameters) {
        super(parameters);
        person = Parameters.parsed(parameters, "person", PersonId::parse)
                .map(id -> Shell.get().person(id));
        link = new SearchLink(
                Parameters.text(parameters, "q").orElse(""),
                person.map(found -> found.id().toString()).orElse(""),
                Parameters.text(parameters, "type").orElse(""),
                Parameters.text(parameters, "year")
                        .filter(year -> year.matches("[0-9]{1,4}"))
                        .orElse(""),
                Parameters.text(parameters, "source").orElse(""));
        Optional<String> cursor = Parameters.text(parameters, "after");
        UiServices services = HealthsteadApplication.get().services();
        Optional<SearchResult> result = Optional.empty();
        String problem = "";
        try {
            result = Optional.of(services.requireSearch().search(query(cursor), caller()));
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.INTERNAL) {
                throw e;
            }
            problem = ProblemWords.of(e.problem(), messages());
        }
        add(new SearchHits("hits", result, problem, link, names(result, services)));
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

    /** Whose record each hit is in, when several could be. */
    private Map<PersonId, Person> names(Optional<SearchResult> result, UiServices services) {
        Map<PersonId, Person> names = new HashMap<>();
        if (person.isEmpty()) {
            List<SearchHit> hits = result.map(SearchResult::hits).orElse(List.of());
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
