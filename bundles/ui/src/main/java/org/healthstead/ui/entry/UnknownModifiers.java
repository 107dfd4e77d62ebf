// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.LinkedHashSet;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;
import org.healthstead.ui.api.Icon;
import org.healthstead.ui.parts.NoticePanel;
import org.healthstead.ui.values.Extensions;
import org.healthstead.ui.values.References;
import org.healthstead.ui.values.ValueWriter;

/**
 * Points out what changes the meaning of an entry in a way that nobody here knows: FHIR R4's {@code modifierExtension}
 * anywhere in it, {@code implicitRules}, and a result whose {@code focus} is not the person.
 */
final class UnknownModifiers extends HtmlComponent {

    private static final int MAX_NAMED = 5;

    private final transient JsonObject body;
    private final transient References references;
    private final transient Set<String> unknown = new LinkedHashSet<>();

    UnknownModifiers(String id, JsonObject body, References references) {
        super(id);
        this.body = body;
        this.references = references;
        collect(body);
        body.string("implicitRules").ifPresent(unknown::add);
    }

    @Override
    protected void onConfigure() {
        super.onConfigure();
        setVisible(!unknown.isEmpty() || hasFocus());
    }

    @Override
    protected void write(Html html) {
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown.stream().limit(MAX_NAMED).toList());
            NoticePanel.write(html, "look", Icon.S_DIFF, messages().get("entry.unknown", names));
        }
        if (hasFocus()) {
            html.open("div", "class", "notice look", "role", "alert").icon(Icon.S_DIFF);
            html.open("div").open("p").text(messages().get("entry.focus")).text(" ");
            new ValueWriter(html, messages(), references).write("focus", body.member("focus"));
            html.close().close().close();
        }
    }

    private boolean hasFocus() {
        return body.has("focus")
                && body.string("resourceType").filter("Observation"::equals).isPresent();
    }

    private void collect(Json json) {
        if (json instanceof JsonArray array) {
            array.forEach(this::collect);
        } else if (json instanceof JsonObject object) {
            for (int i = 0; i < object.size(); i++) {
                if (object.nameAt(i).equals("modifierExtension") && object.valueAt(i) instanceof JsonArray array) {
                    array.objects().forEach(extension -> unknown.add(Extensions.name(extension)));
                }
                collect(object.valueAt(i));
            }
        }
    }
}
