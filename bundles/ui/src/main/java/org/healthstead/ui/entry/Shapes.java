// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.CodedText;

/** Words for FHIR data types that are known by their members. */
final class Shapes {

    private Shapes() {}

    /** HumanName. */
    static Optional<String> name(JsonObject object) {
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
                                .flatMap(List::stream)));
    }

    /** Address. */
    static Optional<String> address(JsonObject object) {
        if (!object.has("line") && !object.has("city") && !object.has("postalCode")) {
            return Optional.empty();
        }
        return object.string("text")
                .or(() -> joined(
                        ", ",
                        Stream.concat(
                                object.array("line").strings().stream(),
                                Stream.of("postalCode", "city", "state", "country")
                                        .flatMap(part -> object.string(part).stream()))));
    }

    /** Attachment: its title, or what sort of file it is. The bytes are never written out. */
    static Optional<String> attachment(JsonObject object) {
        if (object.has("attachment")) {
            return attachment(object.object("attachment"));
        }
        return object.has("contentType")
                ? object.string("title").or(() -> object.string("contentType"))
                : Optional.empty();
    }

    /** Identifier and ContactPoint. */
    static Optional<String> labelled(JsonObject object) {
        Optional<String> value = object.string("value");
        if (value.isEmpty() || !object.has("system") && !object.has("use") && !object.has("type")) {
            return Optional.empty();
        }
        return CodedText.of(object.member("type"))
                .words()
                .map(type -> type + ": " + value.get())
                .or(() -> value);
    }

    private static Optional<String> joined(String separator, Stream<String> parts) {
        return Optional.of(parts.filter(part -> !part.isBlank()).collect(Collectors.joining(separator)))
                .filter(text -> !text.isEmpty());
    }
}
