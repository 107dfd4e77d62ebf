// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.record.Category;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/**
 * Shows one kind of entries alone: a chip for each kind that the record has, the rarer ones behind "More". The
 * background has a chip, too; its kinds follow it once it is open.
 */
final class TimelineChips extends HtmlComponent {

    private static final int AT_ONCE = 6;

    /** What people look for most comes first, and stays where it is however much there is of it. */
    private static final List<Category> ORDER = List.of(
            Category.RESULT,
            Category.VITAL_SIGN,
            Category.VISIT,
            Category.CONDITION,
            Category.MEDICATION,
            Category.IMMUNIZATION,
            Category.ALLERGY,
            Category.DOCUMENT,
            Category.PROCEDURE,
            Category.PLAN,
            Category.SOCIAL,
            Category.FAMILY,
            Category.DEVICE,
            Category.OTHER);

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
        tag.put("aria-label", messages().get("timeline.kinds"));
    }

    @Override
    protected void write(Html html) {
        chip(html, "", messages().get("timeline.health"), facets.count(Category.clinical()));
        List<Category> kinds = new ArrayList<>(
                ORDER.stream().filter(facets.byCategory()::containsKey).toList());
        Category.clinical().stream()
                .filter(this::isShown)
                .filter(c -> !kinds.contains(c))
                .forEach(kinds::add);
        List<Category> first = new ArrayList<>(kinds.subList(0, Math.min(AT_ONCE, kinds.size())));
        kinds.stream().skip(AT_ONCE).filter(this::isShown).forEach(first::add);
        first.forEach(category -> chip(html, category));
        background(html);
        kinds.removeAll(first);
        if (!kinds.isEmpty()) {
            html.open("details", "class", "more");
            html.open("summary", "class", "chip")
                    .text(messages().get("timeline.more"))
                    .close();
            html.open("div", "class", "chips");
            kinds.forEach(category -> chip(html, category));
            html.close().close();
        }
    }

    private void background(Html html) {
        long count = facets.count(Category.background());
        if (count == 0 && facets.isKnown() && !link.filter().isBackground()) {
            return;
        }
        chip(html, TimelineFilter.BACKGROUND, messages().get("timeline.background"), count);
        if (link.filter().isBackground()) {
            Category.background().stream()
                    .filter(category -> facets.byCategory().containsKey(category) || isShown(category))
                    .forEach(category -> chip(html, category));
        }
    }

    private boolean isShown(Category category) {
        return Addresses.kind(category).equals(link.filter().kind());
    }

    private void chip(Html html, Category category) {
        chip(
                html,
                Addresses.kind(category),
                EntryWords.category(category, messages()),
                facets.byCategory().getOrDefault(category, 0L));
    }

    private void chip(Html html, String kind, String label, long count) {
        boolean current =
                link.filter().type().isEmpty() && kind.equals(link.filter().kind());
        html.open(
                "a",
                "class",
                "chip",
                "href",
                link.ofKind(kind),
                "aria-current",
                current ? "true" : null,
                "title",
                facets.isKnown() ? messages().get("timeline.extent", count) : null);
        html.text(label).close();
    }
}
