// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Messages;

/** Words for HumanName, Address, ContactPoint and Identifier, which are known by their members. */
final class PersonalDetails {

    /** FHIR R4's ContactPointSystem. */
    private static final Set<String> CONTACTS = Set.of("phone", "fax", "email", "pager", "url", "sms", "other");

    private static final Set<String> NAMELESS = Set.of("http://", "https://", "urn:");

    private PersonalDetails() {}

    static Optional<String> name(JsonObject object, Messages messages) {
        if (!object.has("family") && !object.has("given")) {
            return Optional.empty();
        }
        return object.string("text")
                .or(() -> joined(
                        " ",
                        Stream.of(
                                        object.array("prefix").strings(),
                                        object.array("given").strings(),
                                        object.string("family").stream().toList(),
                                        object.array("suffix").strings())
                                .flatMap(List::stream)))
                .map(name -> with(name, use(object, messages)));
    }

    static Optional<String> address(JsonObject object) {
        if (!object.has("line") && !object.has("city") && !object.has("postalCode")) {
            return Optional.empty();
        }
        return object.string("text")
                .or(() -> joined(
                        ", ",
                        Stream.concat(
                                object.array("line").strings().stream(),
                                Stream.of("postalCode", "city", "district", "state", "country")
                                        .flatMap(part -> object.string(part).stream()))));
    }

    static Optional<String> contact(JsonObject object, Messages messages) {
        return object.string("value")
                .filter(value ->
                        object.string("system").filter(CONTACTS::contains).isPresent())
                .map(value -> with(
                        value,
                        joined(
                                        ", ",
                                        Stream.of("system", "use")
                                                .flatMap(part -> object.string(part).stream())
                                                .map(code -> Codes.words("use", code, messages)))
                                .orElse("")));
    }

    /** A number with what it is, else with the name of the space of numbers, else with who gave it. */
    static Optional<String> identifier(JsonObject object, Messages messages) {
        Optional<String> value = object.string("value");
        if (value.isEmpty() || !object.has("system") && !object.has("use") && !object.has("type")) {
            return Optional.empty();
        }
        Optional<String> kind = Optional.of(object.object("type"))
                .flatMap(type -> Codes.of("type", type, messages))
                .or(() -> object.object("assigner").string("display"))
                .or(() -> object.string("system").flatMap(Codes::systemName));
        String number = value.get();
        boolean isAddress = NAMELESS.stream().anyMatch(number::startsWith);
        return Optional.of(kind.isPresent() && !isAddress ? kind.get() + ": " + number : number);
    }

    private static String use(JsonObject object, Messages messages) {
        return object.string("use")
                .filter(use -> !use.equals("official") && !use.equals("usual"))
                .map(use -> Codes.words("use", use, messages))
                .orElse("");
    }

    private static String with(String words, String more) {
        return more.isEmpty() ? words : words + " (" + more + ")";
    }

    private static Optional<String> joined(String separator, Stream<String> parts) {
        return Optional.of(parts.filter(part -> !part.isBlank()).collect(Collectors.joining(separator)))
                .filter(text -> !text.isEmpty());
    }
}
