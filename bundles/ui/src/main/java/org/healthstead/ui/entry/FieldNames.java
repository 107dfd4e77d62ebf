// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.entry;

import java.util.List;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;

/** Names of FHIR elements for a reader. */
final class FieldNames {

    /** Types that FHIR appends to the name of an element that may have several ({@code value[x]}). */
    private static final List<String> SUFFIXES = List.of(
            "CodeableConcept",
            "DateTime",
            "Quantity",
            "Reference",
            "Attachment",
            "Boolean",
            "Integer",
            "Period",
            "String",
            "Timing",
            "Coding",
            "Range",
            "Ratio",
            "Date",
            "Age");

    private FieldNames() {}

    static String of(String element, Messages messages) {
        return messages.find("element." + element)
                .or(() -> messages.find("element." + withoutType(element)))
                .orElseGet(() -> EntryWords.spaced(withoutType(element)));
    }

    private static String withoutType(String element) {
        for (String suffix : SUFFIXES) {
            if (element.endsWith(suffix) && element.length() > suffix.length()) {
                return element.substring(0, element.length() - suffix.length());
            }
        }
        return element;
    }
}
