// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * FHIR's elements that can have one of several types, such as {@code value[x]}: a member is named after the element and
 * the type, and there is only one of them.
 */
final class ChoiceTypes {

    /** Data types of FHIR R4 that occur in such names; the longer of two that end alike come first. */
    private static final List<String> TYPES = List.of(
            "CodeableConcept",
            "PositiveInt",
            "UnsignedInt",
            "SampledData",
            "Reference",
            "Identifier",
            "DateTime",
            "Attachment",
            "Quantity",
            "Duration",
            "Boolean",
            "Instant",
            "Decimal",
            "Integer",
            "Period",
            "String",
            "Coding",
            "Timing",
            "Range",
            "Ratio",
            "Money",
            "Date",
            "Time",
            "Age");

    private ChoiceTypes() {}

    /** {@code value} of {@code valueQuantity}; empty for a name that does not end so. */
    static Optional<String> stem(String member) {
        return type(member).map(type -> member.substring(0, member.length() - type.length()));
    }

    /** {@code Quantity} of {@code valueQuantity}. */
    static Optional<String> type(String member) {
        return TYPES.stream()
                .filter(type -> member.length() > type.length() && member.endsWith(type))
                .findFirst();
    }

    /** The member that the element has in a body under another type than the given one. */
    static Optional<String> other(JsonObject holder, String member) {
        return stem(member)
                .flatMap(stem -> holder.names().stream()
                        .filter(name -> !name.equals(member))
                        .filter(name -> stem(name).filter(stem::equals).isPresent())
                        .findFirst());
    }
}
