// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.wicket.markup.ComponentTag;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.search.RecordExtent.PractitionerExtent;
import org.healthstead.api.search.RecordExtent.SourceExtent;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.FormField;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;

/**
 * Narrows a timeline to a source, to somebody and to words: what it is narrowed by, each to be taken away, and a part
 * that opens with the choices.
 */
final class TimelineNarrowing extends HtmlComponent {

    private static final int SOURCES_AT_ONCE = 8;

    private final transient TimelineLink link;
    private final transient FilterChoices choices;
    private final transient List<ActiveFilter> active;

    TimelineNarrowing(String id, TimelineLink link, FilterChoices choices, List<ActiveFilter> active) {
        super(id);
        this.link = link;
        this.choices = choices;
        this.active = active;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.put("aria-label", messages().get("timeline.by"));
    }

    @Override
    protected void write(Html html) {
        html.open("details", "class", "more");
        html.open("summary", "class", "chip ask")
                .text(messages().get("timeline.by"))
                .close();
        html.open("div", "class", "narrowing");
        form(html);
        if (choices.sources().size() > 1 || link.filter().source().isPresent()) {
            html.open("section", "class", "facet")
                    .element("h2", null, messages().get("timeline.source"));
            sources(html, choices.sources().stream().limit(SOURCES_AT_ONCE).toList());
            if (choices.sources().size() > SOURCES_AT_ONCE) {
                html.open("details").element("summary", null, messages().get("timeline.more"));
                sources(html, choices.sources().stream().skip(SOURCES_AT_ONCE).toList());
                html.close();
            }
            html.close();
        }
        if (!choices.practitioners().isEmpty()) {
            html.open("section", "class", "facet")
                    .element("h2", null, messages().get("timeline.who.most"));
            html.open("ul");
            choices.practitioners().forEach(who -> practitioner(html, who));
            html.close().close();
        }
        html.close().close();
        active.forEach(filter -> filter.write(html, messages()));
    }

    private void form(Html html) {
        TimelineFilter filter = link.filter();
        html.open("form", "class", "stack", "action", Addresses.timeline(link.person()));
        FormField.of("q", messages().get("timeline.text"))
                .type("search")
                .value(filter.text())
                .write(html);
        FormField.of("who", messages().get("timeline.who"))
                .value(filter.practitioner())
                .hint(messages().get("timeline.who.hint"))
                .write(html);
        hidden(html, "kind", filter.kind());
        hidden(html, "type", filter.type().orElse(""));
        hidden(html, "source", filter.source().map(Objects::toString).orElse(""));
        hidden(html, "at", link.at().map(TimelineSpot::text).orElse(""));
        hidden(html, "zoom", link.zoom().text());
        html.open("button", "class", "btn", "type", "submit")
                .text(messages().get("timeline.by.go"))
                .close()
                .close();
    }

    private static void hidden(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.empty("input", "type", "hidden", "name", name, "value", value);
        }
    }

    private void sources(Html html, List<SourceExtent> sources) {
        html.open("ul");
        for (SourceExtent each : sources) {
            Optional<SourceId> source = Optional.of(each.source());
            boolean isChosen = source.equals(link.filter().source());
            choice(
                    html,
                    choices.name(each.source(), messages()),
                    each.count(),
                    isChosen,
                    link.filter().from(isChosen ? Optional.empty() : source));
        }
        html.close();
    }

    private void practitioner(Html html, PractitionerExtent who) {
        boolean isChosen = who.name().equalsIgnoreCase(link.filter().practitioner());
        choice(html, who.name(), who.count(), isChosen, link.filter().by(isChosen ? "" : who.name()));
    }

    private void choice(Html html, String label, long count, boolean isChosen, TimelineFilter other) {
        html.open("li")
                .open("a", "class", "tick", "href", link.narrowed(other), "aria-current", isChosen ? "true" : null);
        if (isChosen) {
            html.icon(Icon.X);
        }
        html.open("span").element("bdi", null, label).close();
        html.element("span", null, messages().get("number", count));
        if (isChosen) {
            html.element("span", "vh", messages().get("search.facet.remove"));
        }
        html.close().close();
    }
}
