// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.search.FacetCount;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** Shows one kind of entry alone: a chip for each type that the record has, the rest behind "More". */
final class TimelineChips extends HtmlComponent {

    private static final int AT_ONCE = 7;

    /** What people rarely look for by itself comes last. */
    private static final Set<String> ASIDE = Set.of(
            "Claim",
            "ExplanationOfBenefit",
            "Provenance",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "Patient",
            "Coverage",
            "Account",
            "SupplyDelivery");

    private final transient TimelineFacets facets;
    private final transient TimelineLink link;

    TimelineChips(String id, TimelineFacets facets, TimelineLink link) {
        super(id);
        this.facets = facets;
        this.link = link;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("aria-label", messages().get("timeline.types"));
    }

    @Override
    protected void write(Html html) {
        chip(html, "", messages().get("timeline.everything"), link.type().isEmpty());
        List<String> types = Stream.concat(
                        facets.types().stream().map(FacetCount::value).filter(type -> !ASIDE.contains(type)),
                        facets.types().stream().map(FacetCount::value).filter(ASIDE::contains))
                .toList();
        types.stream().limit(AT_ONCE).forEach(type -> chip(html, type));
        link.type()
                .filter(type -> types.indexOf(type) >= AT_ONCE || !types.contains(type))
                .ifPresent(type -> chip(html, type));
        if (types.size() > AT_ONCE) {
            html.open("details", "class", "more");
            html.open("summary", "class", "chip")
                    .text(messages().get("timeline.more"))
                    .close();
            html.open("div", "class", "chips");
            types.stream().skip(AT_ONCE).forEach(type -> chip(html, type));
            html.close().close();
        }
    }

    private void chip(Html html, String type) {
        chip(
                html,
                type,
                EntryWords.types(type, messages()),
                link.type().filter(type::equals).isPresent());
    }

    private void chip(Html html, String type, String label, boolean current) {
        html.open("a", "class", "chip", "href", link.ofType(type), "aria-current", current ? "true" : null);
        html.text(label).close();
    }
}
