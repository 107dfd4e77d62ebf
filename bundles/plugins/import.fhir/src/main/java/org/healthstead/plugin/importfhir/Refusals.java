// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.importfhir;

import java.util.List;
import java.util.stream.Collectors;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.json.JsonException;
import org.healthstead.api.json.JsonLimits;
import org.healthstead.api.json.JsonObject;

/** The words and codes for what cannot be taken in. */
final class Refusals {

    private static final int MAX_QUOTE = 40;

    private Refusals() {}

    /** The text of the whole file cannot be read. */
    static ImportException unreadable(JsonException cause) {
        String place = "line " + cause.line() + ", column " + cause.column();
        return new ImportException(ofText(place, cause), cause);
    }

    static ImportException file(String code, String message, String... arguments) {
        return new ImportException(new RejectedItem("", code, message, arguments));
    }

    /** JSON of another kind. */
    static ImportException notFhir(JsonObject document) {
        List<String> names = document.names();
        String quoted = names.stream().limit(3).map(Refusals::quote).collect(Collectors.joining(", "));
        String seen = quoted;
        if (names.contains("verifiableCredential") || names.contains("vc")) {
            seen = "SMART Health Card";
        } else if (names.contains("kty") || names.contains("keys")) {
            seen = "JSON Web Key";
        }
        String said = seen.equals(quoted) ? "its first members are " + quoted : "this looks like a " + seen;
        return file(
                "HS-FHIR-NOT-FHIR", "The file is JSON without a resourceType; " + said + ". Wanted: FHIR R4.", seen);
    }

    /** An error in the text itself. */
    static RejectedItem ofText(String place, JsonException cause) {
        return switch (cause.reason()) {
            case TRUNCATED ->
                new RejectedItem(
                        place,
                        "HS-FHIR-TRUNCATED",
                        "The JSON text ends in the middle of a value, as when a download broke off. Fetch the file"
                                + " again.");
            case ENCODING ->
                new RejectedItem(
                        place, "HS-FHIR-ENCODING", "There are bytes that are not UTF-8. Save the file as UTF-8.");
            case SYNTAX ->
                new RejectedItem(
                        place,
                        "HS-FHIR-NOT-JSON",
                        "The text is not JSON from here on. Wanted: a FHIR R4 resource or Bundle as JSON, or NDJSON.");
            default -> ofLimit(place, cause);
        };
    }

    /** A value that breaks a limit. */
    static RejectedItem ofLimit(String place, JsonException cause) {
        JsonLimits limits = JsonLimits.RESOURCE;
        String where = " (line " + cause.line() + ", column " + cause.column() + ").";
        return switch (cause.reason()) {
            case TOO_DEEP ->
                over(place, "HS-FHIR-TOO-DEEP", "JSON is nested deeper than # levels", limits.maxDepth(), where);
            case STRING_TOO_LONG ->
                over(
                        place,
                        "HS-FHIR-STRING-TOO-LONG",
                        "A string is longer than # characters",
                        limits.maxStringLength(),
                        where);
            case NUMBER_TOO_LONG ->
                over(
                        place,
                        "HS-FHIR-NUMBER-TOO-LONG",
                        "A number has more than # characters",
                        limits.maxNumberLength(),
                        where);
            case NAME_TOO_LONG ->
                over(
                        place,
                        "HS-FHIR-NAME-TOO-LONG",
                        "A member's name is longer than # characters",
                        limits.maxNameLength(),
                        where);
            case DUPLICATE_NAME ->
                new RejectedItem(
                        place,
                        "HS-FHIR-DUPLICATE-MEMBER",
                        "An object has the same member twice, and nobody can say which one counts" + where);
            default ->
                new RejectedItem(
                        place,
                        "HS-FHIR-TOO-LARGE",
                        "The resource has more than " + limits.maxValues() + " values or " + limits.maxTextLength()
                                + " characters" + where);
        };
    }

    private static RejectedItem over(String place, String code, String words, long limit, String where) {
        String most = Long.toString(limit);
        return new RejectedItem(place, code, words.replace("#", most) + where, most);
    }

    static RejectedItem notAnObject(String place) {
        return new RejectedItem(place, "HS-FHIR-NO-RESOURCE", "Wanted a FHIR resource, got JSON that is no object.");
    }

    static RejectedItem noResource(String place, String method) {
        return new RejectedItem(
                place,
                "HS-FHIR-NO-RESOURCE",
                method.isEmpty()
                        ? "The entry holds no resource."
                        : "The entry holds no resource; it asks a server for " + quote(method) + ".");
    }

    /** @param members whose form is that of an older release */
    static RejectedItem olderRelease(String place, List<String> members) {
        String named = String.join(", ", members);
        return new RejectedItem(
                place,
                "HS-FHIR-OLDER-RELEASE",
                "This is written as in FHIR DSTU2 or STU3 (" + named + "). It was read as FHIR R4 says the same.",
                named);
    }

    static RejectedItem duplicateMember(String place) {
        return new RejectedItem(
                place,
                "HS-FHIR-DUPLICATE-MEMBER",
                "An object has the same member twice, and nobody can say which one counts.");
    }

    static RejectedItem twoResources(String place) {
        return new RejectedItem(
                place, "HS-FHIR-DUPLICATE-MEMBER", "The entry has two resources, and nobody can say which one counts.");
    }

    static RejectedItem tooManyBundles(String place, int most) {
        return new RejectedItem(
                place,
                "HS-FHIR-TOO-DEEP",
                "A Bundle stands in more than " + most + " other ones, one in the other.",
                Integer.toString(most));
    }

    static RejectedItem noType(String place) {
        return new RejectedItem(
                place, "HS-FHIR-NO-TYPE", "The resource has no resourceType, so nobody can say what it is.");
    }

    static RejectedItem unknownType(String place, String type) {
        String version = OtherReleaseTypes.of(type);
        return new RejectedItem(
                place,
                "HS-FHIR-UNKNOWN-TYPE",
                version.isEmpty()
                        ? quote(type) + " is no resource type of FHIR R4."
                        : quote(type) + " is a resource type of " + version + ". Wanted: FHIR R4.",
                quote(type));
    }

    static RejectedItem badId(String place) {
        return new RejectedItem(
                place,
                "HS-FHIR-ID",
                "The resource's id is no text of 1 to " + FhirItem.MAX_ID + " characters.",
                Integer.toString(FhirItem.MAX_ID));
    }

    static RejectedItem oddId(String place) {
        return new RejectedItem(
                place,
                "HS-FHIR-ID",
                "The resource's id has characters or a length that FHIR does not allow. It was taken in: here it has"
                        + " an id of ours anyway.");
    }

    /** Text of the file inside a message: short, one line, in quotes. */
    static String quote(String text) {
        String shown = text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE - 1) + "…";
        return "\"" + shown.replaceAll("[\\p{Cntrl}\"]", " ") + "\"";
    }
}
