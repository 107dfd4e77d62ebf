// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.function.Predicate;
import org.healthstead.api.importing.FileItem;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonObject;

/** The first walk: names the items and says whose they are. */
final class SurveyVisitor implements ItemVisitor {

    private final ImportSurvey survey;

    SurveyVisitor(ImportSurvey survey) {
        this.survey = survey;
    }

    private boolean isNameEnough(String id, ItemSite site) {
        return survey.isNameEnough(id, RestUrl.withoutVersion(site.fullUrl()), site.document());
    }

    @Override
    public Predicate<String> wanted(String type, String id, ItemSite site) {
        return !type.isEmpty() && isNameEnough(id, site) ? new NamingMembers(type) : name -> true;
    }

    @Override
    public void item(JsonObject body, ItemSite site) {
        FhirItem item = FhirItem.of(body, site);
        if (item.refusal() != null) {
            survey.brokenItem();
            return;
        }
        // Read by its names only when those are enough; then the rest of the body is missing.
        FileItem.Builder facts = item.facts();
        survey.item((isNameEnough(item.id(), site)
                        ? facts
                        : facts.body(OlderReleaseForms.read(body).body()))
                .build());
    }

    @Override
    public void deleted(String type, String id, ItemSite site) {
        survey.item(FhirItem.deleted(type, id, site));
    }

    @Override
    public void broken(RejectedItem reason) {
        survey.brokenItem();
    }
}
