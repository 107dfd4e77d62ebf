// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.values.Extensions;
import org.healthstead.ui.values.FieldNames;
import org.healthstead.ui.values.References;
import org.healthstead.ui.values.ValueWriter;

/** The elements of a resource that say something to a reader, one line each. */
public final class FieldList extends HtmlComponent {

    /** Said elsewhere on the page, or nothing that a reader could use. */
    private static final Set<String> SILENT =
            Set.of("resourceType", "id", "meta", "text", "implicitRules", "language", "data", "fhir_comments");

    private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");
    private static final int MAX_FIELDS = 500;

    private final transient JsonObject body;
    private final transient References references;
    private int shown;

    public FieldList(String id, JsonObject body, References references) {
        super(id);
        this.body = body;
        this.references = references;
    }

    @Override
    protected void write(Html html) {
        ValueWriter values = new ValueWriter(html, messages(), references);
        String type = body.string("resourceType").orElse("");
        shown = 0;
        for (String name : body.names()) {
            boolean isSaid = SILENT.contains(name)
                    || name.startsWith("_") && body.has(name.substring(1))
                    || name.equals("section") && EntrySections.areIn(body);
            if (isSaid || shown >= MAX_FIELDS) {
                continue;
            }
            if (EXTENSIONS.contains(name)) {
                body.array(name).objects().forEach(extension -> {
                    begin(html, Extensions.name(extension));
                    values.write(name, extension);
                    html.close();
                });
            } else if (name.equals("contained")) {
                body.array(name).objects().forEach(inside -> contained(html, values, inside));
            } else {
                String element = name.startsWith("_") ? name.substring(1) : name;
                begin(html, FieldNames.of(type, element, messages()));
                values.member(body, element);
                html.close();
            }
        }
        if (shown >= MAX_FIELDS) {
            html.element("dt", null, "").element("dd", "mute", messages().get("entry.fields.cut"));
        }
    }

    /** A resource within this one; a file is among the files. */
    private void contained(Html html, ValueWriter values, JsonObject inside) {
        String type = inside.string("resourceType").orElse("");
        if (!type.equals("Binary")) {
            begin(html, EntryWords.type(type, messages()));
            values.write("contained", inside.without("resourceType").without("meta"));
            html.close();
        }
    }

    private void begin(Html html, String name) {
        html.element("dt", null, name);
        html.open("dd");
        shown++;
    }
}
