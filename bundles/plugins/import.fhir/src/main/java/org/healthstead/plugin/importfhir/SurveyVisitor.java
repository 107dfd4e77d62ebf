// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.function.Predicate;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** The first walk: names items, people and the system that made the file. */
final class SurveyVisitor implements ItemVisitor {

    private final ImportSurvey survey;
    private final Identities identities = new Identities();
    private final SourceSigns signs = new SourceSigns();

    SurveyVisitor(ImportSurvey survey) {
        this.survey = survey;
    }

    @Override
    public Predicate<String> wanted(String type) {
        return new NamingMembers(type, signs.wantsSubject());
    }

    @Override
    public void item(JsonObject body, String fullUrl, String place) {
        FhirItem item = FhirItem.of(body, fullUrl);
        if (item.refusal(place) != null) {
            survey.brokenItem();
            return;
        }
        signs.see(item);
        if (item.type().equals("Patient")) {
            survey.about(PatientSubject.of(body));
        }
        survey.item(item.type(), identities.of(item), item.references(signs.base()));
    }

    @Override
    public void broken(RejectedItem reason) {
        survey.brokenItem();
    }

    /** Says at the end of the walk which system made the file, if that can be said. */
    void finish() {
        if (!signs.key().isEmpty()) {
            survey.madeBy(signs.key(), signs.label());
        }
    }
}
