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
 * @param choice whose items are wanted, when somebody decided
 * @param told where the file is from, when somebody said
 * @param action what the job is to do now
 * @param ended how the import itself ended, when something else is done afterwards
 */
record ImportInput(
        ArtifactId artifact,
        Mismatch mismatch,
        PeopleChoice choice,
        Optional<String> told,
        Action action,
        Optional<ImportEnd> ended) {

    /** What an import's job does. */
    enum Action {
        IMPORT,
        UNDO,
        REDO
    }

    ImportInput(ArtifactId artifact, Mismatch mismatch) {
        this(artifact, mismatch, PeopleChoice.NONE, Optional.empty(), Action.IMPORT, Optional.empty());
    }

    ImportInput from(Optional<String> source) {
        return new ImportInput(artifact, mismatch, choice, source, action, ended);
    }

    /** The input when somebody has decided to take the file in. */
    ImportInput accepted(PeopleChoice made) {
        return new ImportInput(artifact, Mismatch.ACCEPT, made, told, action, ended);
    }

    /** The same file as the artifact of another person. */
    ImportInput as(ArtifactId other) {
        return new ImportInput(other, mismatch, choice, told, action, ended);
    }

    /** The input for an undo or redo of an import that has ended. */
    ImportInput then(Action next, Job job) {
        return new ImportInput(artifact, mismatch, choice, told, next, ended.or(() -> Optional.of(ImportEnd.of(job))));
    }

    JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder()
                .put("artifact", artifact.toString())
                .put("mismatch", word(mismatch))
                .put("choice", choice.toJson())
                .put("action", word(action));
        told.ifPresent(text -> json.put("source", text));
        ended.ifPresent(end -> json.put("ended", end.toJson()));
        return json.build();
    }

    static ImportInput of(JsonObject json) {
        return new ImportInput(
                ArtifactId.parse(json.string("artifact").orElseThrow()),
                Mismatch.valueOf(name(json, "mismatch").orElseThrow()),
                PeopleChoice.of(json.object("choice")),
                json.string("source"),
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
