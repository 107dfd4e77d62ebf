// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.SearchResult;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.api.SourceMark;

/** Links that narrow the hits by kind, year and source, and widen them again. */
final class SearchFacets extends HtmlComponent {

    private static final int AT_ONCE = 12;

    private final transient Optional<SearchResult> result;
    private final transient SearchLink link;

    SearchFacets(String id, Optional<SearchResult> result, SearchLink link) {
        super(id);
        this.result = result;
        this.link = link;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("aria-label", messages().get("search.narrow"));
    }

    @Override
    protected void write(Html html) {
        result.ifPresent(found -> {
            facet(
                    html,
                    "search.facet.type",
                    found.types(),
                    link.type(),
                    count -> EntryWords.types(count.value(), messages()),
                    link::withType);
            facet(html, "search.facet.year", found.years(), link.year(), FacetCount::label, link::withYear);
            facet(html, "search.facet.source", found.sources(), link.source(), this::source, link::withSource);
        });
    }

    private String source(FacetCount count) {
        return count.label().isBlank() ? messages().get("source.PERSON") : SourceMark.brief(count.label());
    }

    private void facet(
            Html html,
            String title,
            List<FacetCount> counts,
            String chosen,
            Function<FacetCount, String> label,
            Function<String, SearchLink> narrower) {
        if (counts.isEmpty()) {
            return;
        }
        html.open("section", "class", "facet").element("h2", null, messages().get(title));
        html.open("ul");
        counts.stream().limit(AT_ONCE).forEach(count -> choice(html, count, chosen, label, narrower));
        html.close();
        if (counts.size() > AT_ONCE) {
            html.open("details").element("summary", null, messages().get("search.facet.more"));
            html.open("ul");
            counts.stream().skip(AT_ONCE).forEach(count -> choice(html, count, chosen, label, narrower));
            html.close().close();
        }
        html.close();
    }

    private void choice(
            Html html,
            FacetCount count,
            String chosen,
            Function<FacetCount, String> label,
            Function<String, SearchLink> narrower) {
        boolean isChosen = count.value().equals(chosen);
        html.open("li");
        html.open(
                "a",
                "class",
                "tick",
                "href",
                narrower.apply(isChosen ? "" : count.value()).address(),
                "aria-current",
                isChosen ? "true" : null);
        if (isChosen) {
            html.icon(Icon.X);
        }
        html.element("span", null, label.apply(count));
        html.element("span", null, messages().get("number", count.count()));
        if (isChosen) {
            html.element("span", "vh", messages().get("search.facet.remove"));
        }
        html.close().close();
    }
}
