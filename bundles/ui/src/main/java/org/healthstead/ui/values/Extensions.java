// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.Messages;

/** Writes extensions: two of FHIR's own as sentences, every other one with the last part of its address as its name. */
public final class Extensions {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final ValueWriter values;
    private final Html html;
    private final Messages messages;

    Extensions(ValueWriter values) {
        this.values = values;
        this.html = values.html();
        this.messages = values.messages();
    }

    /** A name for a reader, from an address such as {@code .../patient-birthPlace}. */
    public static String name(JsonObject extension) {
        String url = extension.string("url").orElse("");
        String end = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        String last =
                end.substring(Math.max(end.lastIndexOf('/'), Math.max(end.lastIndexOf(':'), end.lastIndexOf('#'))) + 1);
        return EntryWords.spaced(last.isEmpty() ? url : last);
    }

    /** Writes why an element has no value, when FHIR's extension says so; false when it does not. */
    boolean writeAbsence(JsonObject element) {
        Optional<String> reason = element.array("extension").objects().stream()
                .filter(extension ->
                        extension.string("url").filter(ABSENT::equals).isPresent())
                .map(extension -> extension.string("valueCode").orElse("unknown"))
                .findFirst();
        reason.ifPresent(code -> html.text(Codes.absent(code, messages)));
        return reason.isPresent();
    }

    /** What is added to a simple value. @param isAlone there is no value */
    void ofPrimitive(Json added, boolean isAlone, int depth) {
        switch (added) {
            case JsonArray array -> array.objects().forEach(object -> ofPrimitive(object, isAlone, depth));
            case JsonObject object -> {
                for (JsonObject extension : object.array("extension").objects()) {
                    html.text(isAlone ? "" : " (");
                    value(extension, depth);
                    html.text(isAlone ? "" : ")");
                }
            }
            case null, default -> {
                // Nothing is added.
            }
        }
    }

    private void value(JsonObject extension, int depth) {
        Optional<String> url = extension.string("url");
        if (url.filter(ABSENT::equals).isPresent()) {
            html.text(Codes.absent(extension.string("valueCode").orElse("unknown"), messages));
        } else if (url.filter(TRANSLATION::equals).isPresent()) {
            html.text(part(extension, "lang") + ": " + part(extension, "content"));
        } else {
            html.text(name(extension) + ": ");
            write(extension, depth);
        }
    }

    private static String part(JsonObject translation, String url) {
        return translation.array("extension").objects().stream()
                .filter(part -> part.string("url").filter(url::equals).isPresent())
                .flatMap(part -> part
                        .string("valueCode")
                        .or(() -> part.string("valueString"))
                        .or(() -> part.string("valueMarkdown"))
                        .stream())
                .findFirst()
                .orElse("");
    }

    /** The value of an extension, or those within it. */
    void write(JsonObject extension, int depth) {
        if (extension.string("url").filter(ABSENT::equals).isPresent()) {
            value(extension, depth);
            return;
        }
        String separator = "";
        for (String name : extension.names()) {
            if (name.startsWith("value")) {
                values.member(extension, name, depth + 1);
            }
        }
        for (JsonObject inside : extension.array("extension").objects()) {
            html.text(separator).text(name(inside)).text(": ");
            values.write("extension", inside, depth + 1);
            separator = "; ";
        }
    }
}
