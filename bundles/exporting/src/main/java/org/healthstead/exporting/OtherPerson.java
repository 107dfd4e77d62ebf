// SPDX-License-Identifier: Apache-2.0
package org.healthstead.exporting;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactDecision;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.content.MappedTexts;

/**
 * Makes what is of a person in a file that of a person here: a person's own Patient has the id of the person.
 * Everything else keeps its id. When the two are the same, nothing is changed.
 */
final class OtherPerson {

    private final EntryId before;
    private final EntryId after;
    private final String reference;
    private final String referenceAfter;

    OtherPerson(PersonId inFile, PersonId here) {
        this.before = new EntryId(inFile.value());
        this.after = new EntryId(here.value());
        this.reference = "Patient/" + inFile;
        this.referenceAfter = "Patient/" + here;
    }

    boolean isSame() {
        return before.equals(after);
    }

    ArchivedVersion here(ArchivedVersion version) {
        if (isSame()) {
            return version;
        }
        boolean isOwn = version.entry().equals(before);
        return new ArchivedVersion(
                version.position(),
                here(version.entry()),
                version.version(),
                version.recordedAt(),
                version.operation(),
                version.importJob(),
                version.source(),
                version.place(),
                version.reason(),
                version.shows(),
                version.body().map(body -> {
                    JsonObject linked = linked(body);
                    return isOwn ? linked.with("id", after.toString()) : linked;
                }));
    }

    EntryId here(EntryId entry) {
        return entry.equals(before) ? after : entry;
    }

    FactDecision here(FactDecision decision) {
        return new FactDecision(
                decision.id(),
                decision.verdict(),
                decision.pairs().stream()
                        .map(pair -> new FactDecision.Pair(here(pair.one()), here(pair.other())))
                        .toList(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.undoneBy(),
                decision.undoneAt());
    }

    private JsonObject linked(JsonObject body) {
        return MappedTexts.in(
                body, (name, text) -> name.equals("reference") && text.equals(reference) ? referenceAfter : text);
    }
}
