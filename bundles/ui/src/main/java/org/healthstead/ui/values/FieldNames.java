// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.util.List;
import org.healthstead.ui.api.EntryWords;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.values.words.FhirWords;

/** Names of FHIR elements for a reader. */
public final class FieldNames {

    /** Types that FHIR appends to the name of an element that may have several ({@code value[x]}). */
    private static final List<String> SUFFIXES = List.of(
            "CodeableConcept",
            "SampledData",
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
            "Money",
            "Age");

    /** Appended to {@code value} too; at the end of other names they are part of the name. */
    private static final List<String> OF_VALUES = List.of(
            "Time",
            "Instant",
            "Decimal",
            "Code",
            "Uri",
            "Url",
            "Canonical",
            "Markdown",
            "Duration",
            "Annotation",
            "Identifier",
            "Signature",
            "HumanName",
            "Address",
            "ContactPoint",
            "Dosage",
            "Base64Binary");

    private FieldNames() {}

    /** The words for an element, without the type that FHIR appends to its name. */
    public static String of(String element, Messages messages) {
        return FhirWords.element(element, messages.locale())
                .or(() -> FhirWords.element(withoutType(element), messages.locale()))
                .orElseGet(() -> EntryWords.spaced(withoutType(element)));
    }

    /**
     * The words for an element of a resource.
     *
     * @param type of the resource: some names mean something else in one of them
     */
    public static String of(String type, String element, Messages messages) {
        return FhirWords.element(type + '.' + element, messages.locale()).orElseGet(() -> of(element, messages));
    }

    private static String withoutType(String element) {
        for (String suffix : SUFFIXES) {
            if (element.endsWith(suffix) && element.length() > suffix.length()) {
                return element.substring(0, element.length() - suffix.length());
            }
        }
        return element.startsWith("value") && OF_VALUES.contains(element.substring(5)) ? "value" : element;
    }
}
