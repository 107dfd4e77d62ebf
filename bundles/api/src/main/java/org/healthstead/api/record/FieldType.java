// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

/** What a person puts into a field of a form, and as which data type of FHIR R4 it is kept. */
public enum FieldType {
    /** One line: string. */
    TEXT,
    /** Several lines: string, markdown. */
    NOTE,
    /** One of the field's choices: code. */
    CHOICE,
    /** A code of the field's vocabularies with its words, or words alone: CodeableConcept. */
    CONCEPT,
    /** A code of the field's vocabularies: Coding. */
    CODING,
    /** A number with a unit: Quantity, Age, Duration, SimpleQuantity. */
    QUANTITY,
    /** An amount of money with its currency: Money. */
    MONEY,
    /** A number without a unit: decimal. */
    NUMBER,
    /** A whole number: integer, positiveInt, unsignedInt. */
    COUNT,
    /** A date that may lack its day, its month or its time: date, dateTime. */
    DATE,
    /** A date with its time: instant, dateTime. */
    MOMENT,
    /** Yes or no: boolean. */
    YES_NO,
    /** Another entry, or the name of somebody or something that is none: Reference. */
    REFERENCE,
    /** A file: Attachment. */
    FILE
}
