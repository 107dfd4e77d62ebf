// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** The elements of a resource that say something to a reader, one line each. */
public final class FieldList extends HtmlComponent {

    private static final Set<String> SILENT = Set.of(
            "resourceType",
            "id",
            "meta",
            "text",
            "contained",
            "implicitRules",
            "language",
            "extension",
            "modifierExtension");
    private static final int MAX_FIELDS = 60;

    private final transient JsonObject body;
    private final transient References references;

    public FieldList(String id, JsonObject body, References references) {
        super(id);
        this.body = body;
        this.references = references;
    }

    @Override
    protected void write(Html html) {
        ValueWriter values = new ValueWriter(html, messages(), references);
        int shown = 0;
        for (int i = 0; i < body.size() && shown < MAX_FIELDS; i++) {
            String name = body.nameAt(i);
            if (!SILENT.contains(name) && !name.startsWith("_")) {
                html.element("dt", null, FieldNames.of(name, messages()));
                html.open("dd");
                values.write(name, body.valueAt(i));
                html.close();
                shown++;
            }
        }
    }
}
