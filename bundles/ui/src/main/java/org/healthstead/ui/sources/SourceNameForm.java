// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchService;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.SourceStore.GivenName;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.context.UiServices;
import org.healthstead.ui.sources.SourceRows.Row;

/** Gives one source a name; proposes organizations and devices that its files name, and its earlier names. */
final class SourceNameForm extends HtmlComponent {

    private static final String INPUT = "source-name";
    private static final String PROPOSALS = "source-names";
    private static final int EACH = 8;

    private final transient PersonId person;
    private final transient Optional<Row> row;
    private final transient UiServices services;
    private final transient Caller caller;

    SourceNameForm(String id, PersonId person, Optional<Row> row, UiServices services, Caller caller) {
        super(id);
        this.person = person;
        this.row = row;
        this.services = services;
        this.caller = caller;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        row.ifPresent(opened ->
                tag.put("action", Addresses.source(person, opened.ref().id())));
    }

    @Override
    protected void write(Html html) {
        row.flatMap(Row::details).ifPresent(source -> write(html, source));
    }

    private void write(Html html, Source source) {
        String called = SourceMark.words(source.ref(), messages());
        String now = source.names().isEmpty() ? "" : source.names().getLast().name();
        html.empty(
                "input",
                "type",
                "hidden",
                "name",
                "seen",
                "value",
                Integer.toString(source.names().size()));
        field(html, source, called, now);
        html.open("p", "class", "row");
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("sources.name.go"))
                .close();
        html.open("a", "class", "btn plain", "href", Addresses.sources(person));
        html.text(messages().get("sources.name.cancel")).close().close();
    }

    private void field(Html html, Source source, String called, String now) {
        html.open("div", "class", "field");
        html.open("label", "for", INPUT)
                .text(messages().get("sources.name", called))
                .close();
        html.empty(
                "input",
                "id",
                INPUT,
                "name",
                "name",
                "type",
                "text",
                "maxlength",
                Integer.toString(SourceStore.MAX_NAME),
                "autocomplete",
                "off",
                "dir",
                "auto",
                "list",
                PROPOSALS,
                "aria-describedby",
                INPUT + "-hint",
                "value",
                now);
        html.open("p", "class", "mute small", "id", INPUT + "-hint");
        html.text(messages().get("sources.name.hint")).close();
        html.open("datalist", "id", PROPOSALS);
        proposals(source).forEach(name -> html.empty("option", "value", name));
        html.close().close();
    }

    private Set<String> proposals(Source source) {
        Set<String> names = new LinkedHashSet<>();
        services.search().find().ifPresent(search -> {
            names.addAll(titles(search, source, "Organization"));
            names.addAll(titles(search, source, "Device"));
        });
        source.names().stream().map(GivenName::name).forEach(names::add);
        names.removeIf(name -> name.isBlank() || name.length() > SourceStore.MAX_NAME);
        return names;
    }

    private List<String> titles(SearchService search, Source source, String type) {
        try {
            SearchQuery query = new SearchQuery(
                    "",
                    Optional.of(person),
                    Optional.of(type),
                    Optional.empty(),
                    Optional.of(source.ref().id().toString()),
                    Optional.empty(),
                    Optional.empty(),
                    EACH,
                    Optional.empty());
            return search.search(query, caller).hits().stream()
                    .map(SearchHit::title)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (ProblemException e) {
            // Without proposals the form is as good.
            return List.of();
        }
    }
}
