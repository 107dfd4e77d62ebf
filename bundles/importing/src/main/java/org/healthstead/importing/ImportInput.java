// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.Locale;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;

/**
 * What an import's job needs.
 *
 * @param artifact the kept file
 * @param mismatch what to do when it is about somebody else
 */
record ImportInput(ArtifactId artifact, Mismatch mismatch) {

    JsonObject toJson() {
        return JsonObject.builder()
                .put("artifact", artifact.toString())
                .put("mismatch", mismatch.name().toLowerCase(Locale.ROOT))
                .build();
    }

    static ImportInput of(JsonObject json) {
        return new ImportInput(
                ArtifactId.parse(json.string("artifact").orElseThrow()),
                Mismatch.valueOf(json.string("mismatch").orElseThrow().toUpperCase(Locale.ROOT)));
    }
}
