// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * Where a resource stands, and what its Bundle entry says beside it.
 *
 * @param place for people, for example {@code entry[3]}
 * @param document the document of the file whose ids it uses; 0 for the file itself
 * @param fullUrl of the entry; empty when there is none
 * @param version of the server, in a history
 * @param changedAt when the server got this version, in a history
 */
record ItemSite(String place, int document, String fullUrl, Optional<String> version, Optional<Instant> changedAt) {

    static ItemSite at(String place, int document) {
        return new ItemSite(place, document, "", Optional.empty(), Optional.empty());
    }

    /** @param response of the entry: {@code W/"3"} and the like */
    ItemSite with(String url, JsonObject response) {
        return new ItemSite(
                place,
                document,
                url,
                response.string("etag").map(tag -> tag.replaceAll("^W/|\"", "")).filter(tag -> !tag.isBlank()),
                response.string("lastModified").flatMap(ItemSite::instant));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
