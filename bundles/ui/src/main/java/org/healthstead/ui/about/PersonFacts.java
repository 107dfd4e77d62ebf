// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Html;
import org.healthstead.ui.api.HtmlComponent;

/** What is no plain element of a Patient: who the person is to the reader, and what extensions of HL7 say of them. */
final class PersonFacts extends HtmlComponent {

    private static final List<PatientField> SHOWN =
            List.of(PatientForm.IDENTITY, PatientForm.PRONOUN, PatientForm.CHEMIST);
    private static final Set<String> URLS =
            Set.of(PatientForm.GENDER_IDENTITY, PatientForm.PRONOUNS, PatientForm.PHARMACY);

    private final transient JsonObject own;
    private final transient Optional<Relationships> relation;

    PersonFacts(String id, JsonObject own, Optional<Relationships> relation) {
        super(id);
        this.own = own;
        this.relation = relation;
    }

    /** What is said elsewhere on the page is taken out. */
    static JsonObject rest(JsonObject patient) {
        List<JsonObject> others = patient.array("extension").objects().stream()
                .filter(extension -> !isShown(patient, extension))
                .toList();
        JsonObject rest = patient.without("photo");
        return others.isEmpty() ? rest.without("extension") : rest.with("extension", JsonArray.of(others));
    }

    /** Only the first of its sort is shown in words here. */
    private static boolean isShown(JsonObject patient, JsonObject extension) {
        Optional<String> url = extension.string("url").filter(URLS::contains);
        Json first = url.map(known -> Place.extension(known).get(patient)).orElse(null);
        return first == extension
                && SHOWN.stream().anyMatch(field -> field.place().get(patient) != null);
    }

    boolean isEmpty() {
        return relation.isEmpty()
                && SHOWN.stream().allMatch(field -> field.read(own).isEmpty());
    }

    @Override
    protected void write(Html html) {
        relation.ifPresent(who -> fact(html, "about.relation", who.words(messages())));
        for (PatientField field : SHOWN) {
            String said = field.read(own);
            if (!said.isEmpty()) {
                fact(html, AboutFields.label(field.key()), said);
            }
        }
    }

    private void fact(Html html, String key, String words) {
        html.element("dt", null, messages().get(key));
        html.open("dd", "dir", "auto").text(words).close();
    }
}
