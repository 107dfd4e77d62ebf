// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.healthstead.api.json.JsonObject;

/** Notes the conflicts of a merge and chooses for each. */
final class Choices {

    private final Set<String> fromTheirs;
    private final List<BodyMerge.Conflict> conflicts = new ArrayList<>();

    Choices(Set<String> fromTheirs) {
        this.fromTheirs = fromTheirs;
    }

    /** The side that is chosen: mine or theirs, the object itself. */
    JsonObject choose(String path, String name, JsonObject base, JsonObject mine, JsonObject theirs) {
        conflicts.add(new BodyMerge.Conflict(path, name, base, mine, theirs));
        return fromTheirs.contains(path) ? theirs : mine;
    }

    List<BodyMerge.Conflict> conflicts() {
        return List.copyOf(conflicts);
    }
}
