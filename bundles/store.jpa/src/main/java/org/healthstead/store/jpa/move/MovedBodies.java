// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.content.MappedTexts;
import org.healthstead.platform.api.content.ResourceAttachment;

/**
 * What entries say in another record: whom they are about, where their files are, and what they refer to that is moved
 * with them. Everything else stays as it came.
 */
final class MovedBodies {

    /** Where the resources of FHIR R4 say whom they are about. */
    private static final List<String> ABOUT = List.of("subject", "patient", "beneficiary");

    private static final Pattern PATIENT = Pattern.compile("(.*/)?Patient/[^/]+(/_history/.*)?");

    private final PersonId person;
    private final Map<String, String> files;
    private final Function<String, Optional<String>> links;

    /**
     * @param files copies in the other record, by what was copied
     * @param links gives the text there of a reference; empty when it stays
     */
    MovedBodies(PersonId person, Map<ArtifactId, ArtifactId> files, Function<String, Optional<String>> links) {
        this.person = person;
        this.files = files.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> ResourceAttachment.address(each.getKey()),
                        each -> ResourceAttachment.address(each.getValue())));
        this.links = links;
    }

    JsonObject of(JsonObject body) {
        JsonObject moved = MappedTexts.in(body, this::linked);
        for (String member : ABOUT) {
            boolean staysBehind = body.object(member)
                    .string("reference")
                    .filter(text -> PATIENT.matcher(text).matches())
                    .filter(text -> links.apply(text).isEmpty())
                    .isPresent();
            if (staysBehind) {
                moved = moved.with(
                        member,
                        JsonObject.builder()
                                .put("reference", "Patient/" + person)
                                .build());
            }
        }
        return moved;
    }

    private String linked(String name, String text) {
        return switch (name) {
            case "reference" -> links.apply(text).orElse(text);
            case "url" -> text.startsWith("Binary/") ? links.apply(text).orElse(text) : files.getOrDefault(text, text);
            default -> text;
        };
    }
}
