// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.files.AttachedFiles;
import org.healthstead.ui.narrative.Narrative;
import org.healthstead.ui.narrative.NarrativeWriter;
import org.healthstead.ui.values.References;
import org.healthstead.ui.values.ValueWriter;

/** The sections of a document, each with its own text and what it lists, and the sections within it. */
final class EntrySections extends HtmlComponent {

    private static final int DEEPEST_HEADING = 6;

    private final transient Entry entry;
    private final String version;
    private final transient References references;

    /** @param version the one that is shown; empty for the current one */
    EntrySections(String id, Entry entry, String version, References references) {
        super(id);
        this.entry = entry;
        this.version = version;
        this.references = references;
    }

    /** True when the resource is made of sections, as FHIR's Composition is. */
    static boolean areIn(JsonObject body) {
        return body.string("resourceType").filter("Composition"::equals).isPresent()
                && !body.array("section").objects().isEmpty();
    }

    @Override
    protected void write(Html html) {
        sections(html, entry.body(), "", 0);
    }

    private void sections(Html html, JsonObject holder, String path, int depth) {
        int number = 0;
        for (JsonObject section : holder.array("section").objects()) {
            section(html, section, path + "section[" + number + "].", depth);
            number++;
        }
    }

    private void section(Html html, JsonObject section, String path, int depth) {
        ValueWriter values = new ValueWriter(html, messages(), references);
        html.open("div", "class", "gap-s");
        String title = section.string("title")
                .or(() -> CodedText.of(section.member("code")).words())
                .orElseGet(() -> messages().get("entry.section"));
        html.element("h" + Math.min(DEEPEST_HEADING, 3 + depth), null, title);
        String narrative = section.object("text").string("div").orElse("");
        if (Narrative.hasText(narrative) && !NarrativeWriter.write(html, narrative)) {
            html.open("p").text(messages().get("entry.text.more")).text(" ");
            html.link(
                    AttachedFiles.address(entry.id(), path + "text.div", version),
                    messages().get("entry.text.whole"));
            html.close();
        }
        if (section.has("emptyReason")) {
            html.open("p", "class", "mute");
            values.write("emptyReason", section.member("emptyReason"));
            html.close();
        }
        if (!section.array("entry").isEmpty()) {
            html.open("p");
            values.write("entry", section.member("entry"));
            html.close();
        }
        sections(html, section, path, depth + 1);
        html.close();
    }
}
