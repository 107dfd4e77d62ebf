// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonObject;

/** Reads an {@link EntrySummary} out of a FHIR R4 resource: each part by a small table of where its type keeps it. */
final class SummaryReader {

    private static final Set<String> NEGATING_STATUS = Set.of(
            "entered-in-error",
            "not-done",
            "not-taken",
            "cancelled",
            "revoked",
            "aborted",
            "nullified",
            "rejected",
            "declined");
    private static final Set<String> REFUTED = Set.of("refuted", "entered-in-error");
    private static final Set<String> CLOSED = Set.of("R", "V");
    private static final List<String> PRACTITIONERS = List.of(
            "performer[0].reference",
            "performer[0].actor.reference",
            "requester.reference",
            "recorder.reference",
            "asserter.reference",
            "author[0].reference",
            "author.reference",
            "participant[0].individual.reference",
            "provider.reference",
            "prescriber.reference");

    private SummaryReader() {}

    static EntrySummary read(JsonObject body) {
        String type = body.string("resourceType").orElse("");
        Category category = Categories.of(type, body);
        ShownValue value = ShownValue.of(type, body);
        Optional<String> status = body.string("status").or(() -> clinicalStatus(body));
        return new EntrySummary(
                type,
                category,
                Categories.accessOf(category),
                isConfidential(body),
                Titles.of(type, body),
                value.text(),
                value.unit(),
                flag(body),
                Dates.of(type, body),
                code(type, body),
                status,
                isNegated(body),
                practitioner(body));
    }

    private static Optional<String> clinicalStatus(JsonObject body) {
        return CodedText.of(body.member("clinicalStatus")).codings().stream()
                .flatMap(coding -> coding.code().stream())
                .findFirst();
    }

    private static boolean isConfidential(JsonObject body) {
        for (JsonObject label : body.object("meta").array("security").objects()) {
            if (label.string("system")
                            .filter(s -> s.endsWith("v3-Confidentiality"))
                            .isPresent()
                    && label.string("code").filter(CLOSED::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> flag(JsonObject body) {
        return CodedText.of(body.array("interpretation").firstObject()).codings().stream()
                .flatMap(coding -> coding.code().stream())
                .findFirst();
    }

    private static Optional<String> code(String type, JsonObject body) {
        return Titles.concept(type, body).codings().stream()
                .flatMap(coding -> coding.token().stream())
                .findFirst();
    }

    private static boolean isNegated(JsonObject body) {
        return body.string("status").filter(NEGATING_STATUS::contains).isPresent()
                || anyCode(body, "verificationStatus")
                || "true".equals(body.textAt("doNotPerform").orElse(""))
                || "true".equals(body.textAt("wasNotGiven").orElse(""))
                || body.object("meta").array("tag").objects().stream()
                        .anyMatch(tag -> tag.string("code")
                                .filter("entered-in-error"::equals)
                                .isPresent());
    }

    private static boolean anyCode(JsonObject body, String member) {
        return CodedText.of(body.member(member)).codings().stream()
                .anyMatch(coding -> coding.code().filter(REFUTED::contains).isPresent());
    }

    private static Optional<String> practitioner(JsonObject body) {
        for (String path : PRACTITIONERS) {
            Optional<String> reference = body.textAt(path);
            if (reference.isPresent()) {
                return reference;
            }
        }
        return Optional.empty();
    }
}
