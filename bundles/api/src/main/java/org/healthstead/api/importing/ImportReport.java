// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/**
 * What an import has done so far. Every item of the file is counted exactly once, as created, updated, unchanged,
 * merged or rejected. An entry that is counted as created or updated is committed.
 *
 * @param created new entries
 * @param updated new versions of existing entries
 * @param unchanged items that were already there, with the same content
 * @param merged items that are in the file twice with the same content
 * @param rejectedCount items that were not imported
 * @param rejected the first {@value #MAX_LISTED} of them
 * @param warnings what the person should know about imported items; at most {@value #MAX_LISTED}
 */
public record ImportReport(
        long created,
        long updated,
        long unchanged,
        long merged,
        long rejectedCount,
        List<RejectedItem> rejected,
        List<RejectedItem> warnings) {

    public static final int MAX_LISTED = 1_000;
    public static final ImportReport EMPTY = new ImportReport(0, 0, 0, 0, 0, List.of(), List.of());

    public ImportReport {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /** How many items of the file have been dealt with. */
    public long items() {
        return created + updated + unchanged + merged + rejectedCount;
    }

    /** The JSON that {@code GET /api/v1/jobs/ID} answers with. */
    public JsonObject toJson() {
        return JsonObject.builder()
                .put("created", created)
                .put("updated", updated)
                .put("unchanged", unchanged)
                .put("merged", merged)
                .put("rejectedCount", rejectedCount)
                .put(
                        "rejected",
                        JsonArray.of(rejected.stream().map(RejectedItem::toJson).toList()))
                .put(
                        "warnings",
                        JsonArray.of(warnings.stream().map(RejectedItem::toJson).toList()))
                .build();
    }

    /** Reads what {@link #toJson} wrote. Missing numbers are 0, missing lists are empty. */
    public static ImportReport of(JsonObject json) {
        return new ImportReport(
                number(json, "created"),
                number(json, "updated"),
                number(json, "unchanged"),
                number(json, "merged"),
                number(json, "rejectedCount"),
                items(json, "rejected"),
                items(json, "warnings"));
    }

    private static long number(JsonObject json, String name) {
        return json.member(name) instanceof JsonNumber number ? number.decimal().longValueExact() : 0;
    }

    private static List<RejectedItem> items(JsonObject json, String name) {
        return json.array(name).objects().stream().map(RejectedItem::of).toList();
    }
}
