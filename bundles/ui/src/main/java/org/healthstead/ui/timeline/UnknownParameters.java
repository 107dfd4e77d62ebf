// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.healthstead.api.record.SourceId;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Notice;
import org.healthstead.ui.parts.AddressParameters;

/** Says what an address asks for that a timeline does not know, and therefore leaves aside. */
final class UnknownParameters extends HtmlComponent {

    private static final int SHOWN = 40;

    private final transient List<String> unknown;

    UnknownParameters(String id, PageParameters parameters) {
        super(id);
        this.unknown = unknown(parameters);
        setVisible(!unknown.isEmpty());
    }

    private static List<String> unknown(PageParameters parameters) {
        List<String> unknown = new ArrayList<>();
        note(unknown, parameters, "at", AddressParameters.parsed(parameters, "at", TimelineSpot::parse));
        note(unknown, parameters, "zoom", AddressParameters.parsed(parameters, "zoom", TimelineZoom::parse));
        note(unknown, parameters, "source", AddressParameters.parsed(parameters, "source", SourceId::parse));
        note(unknown, parameters, "who", AddressParameters.text(parameters, "who"));
        note(unknown, parameters, "q", AddressParameters.text(parameters, "q"));
        note(
                unknown,
                parameters,
                "kind",
                AddressParameters.text(parameters, "kind").filter(TimelineFilter::isKind));
        note(
                unknown,
                parameters,
                "type",
                AddressParameters.text(parameters, "type").filter(TimelineFilter::isType));
        return unknown;
    }

    private static void note(List<String> unknown, PageParameters parameters, String name, Optional<?> understood) {
        String given = parameters.get(name).toString("").strip();
        if (!given.isEmpty() && understood.isEmpty()) {
            unknown.add(name + "=" + (given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given));
        }
    }

    @Override
    protected void write(Html html) {
        Notice.open(html, Notice.Tone.LOOK, messages().get("timeline.unknown"));
        html.open("p").element("bdi", null, String.join(", ", unknown)).close();
        Notice.close(html);
    }
}
