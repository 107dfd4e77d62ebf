// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.json.JsonObject;
import org.healthstead.ui.api.Messages;

/**
 * Somebody to call, as a Patient ({@code contact}) or a RelatedPerson says.
 *
 * @param name with the relationship, in words
 * @param numbers of telephones
 */
public record CloseContact(String name, List<String> numbers) {

    private static final Set<String> SPOKEN = Set.of("phone", "sms");

    public CloseContact {
        numbers = List.copyOf(numbers);
    }

    /** Those of one body, in its order. */
    public static List<CloseContact> of(JsonObject body, Messages messages) {
        List<CloseContact> contacts = new ArrayList<>();
        if (body.string("resourceType").filter("RelatedPerson"::equals).isPresent()) {
            JsonObject name = body.array("name").objects().stream().findFirst().orElse(JsonObject.EMPTY);
            contact(body, name, messages).ifPresent(contacts::add);
        }
        body.array("contact")
                .objects()
                .forEach(each -> contact(each, each.object("name"), messages).ifPresent(contacts::add));
        return contacts;
    }

    /** Languages that a Patient says the person speaks. */
    public static List<String> languages(JsonObject body, Messages messages) {
        return body.array("communication").objects().stream()
                .flatMap(each -> Codes.of("language", each.object("language"), messages).stream())
                .toList();
    }

    private static Optional<CloseContact> contact(JsonObject said, JsonObject name, Messages messages) {
        Set<String> parts = new LinkedHashSet<>();
        PersonalDetails.name(name, messages).or(() -> name.string("text")).ifPresent(parts::add);
        said.array("relationship")
                .objects()
                .forEach(each -> Codes.of("relationship", each, messages).ifPresent(parts::add));
        List<String> numbers = said.array("telecom").objects().stream()
                .filter(each -> each.string("system").filter(SPOKEN::contains).isPresent())
                .flatMap(each -> each.string("value").stream())
                .distinct()
                .toList();
        return parts.isEmpty() && numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new CloseContact(String.join(", ", parts), numbers));
    }
}
