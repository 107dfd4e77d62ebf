// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;

/**
 * What an import's job needs.
 *
 * @param artifact the kept file
 * @param mismatch what to do when it is about somebody else
 * @param action what the job is to do now
 * @param ended how the import itself ended, when something else is done afterwards
 */
record ImportInput(ArtifactId artifact, Mismatch mismatch, Action action, Optional<ImportEnd> ended) {

    /** What an import's job does. */
    enum Action {
        IMPORT,
        UNDO,
        REDO
    }

    ImportInput(ArtifactId artifact, Mismatch mismatch) {
        this(artifact, mismatch, Action.IMPORT, Optional.empty());
    }

    /** The input for an undo or redo of an import that has ended. */
    ImportInput then(Action next, Job job) {
        return new ImportInput(artifact, mismatch, next, ended.or(() -> Optional.of(ImportEnd.of(job))));
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder()
                .put("artifact", artifact.toString())
                .put("mismatch", word(mismatch))
                .put("action", word(action));
        ended.ifPresent(end -> json.put("ended", end.toJson()));
        return json.build();
    }

    static ImportInput of(JsonObject json) {
        return new ImportInput(
                ArtifactId.parse(json.string("artifact").orElseThrow()),
                Mismatch.valueOf(name(json, "mismatch").orElseThrow()),
                name(json, "action").map(Action::valueOf).orElse(Action.IMPORT),
                json.has("ended") ? Optional.of(ImportEnd.of(json.object("ended"))) : Optional.empty());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> name(JsonObject json, String member) {
        return json.string(member).map(word -> word.toUpperCase(Locale.ROOT));
    }
}
