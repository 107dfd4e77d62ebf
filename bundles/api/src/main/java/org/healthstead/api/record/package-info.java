// SPDX-License-Identifier: Apache-2.0
/**
 * Persons, their records, and what a list shows of an entry.
 *
 * <p>A {@link org.healthstead.api.record.Person} has {@link org.healthstead.api.record.Entry entries}. Each entry is
 * exactly one FHIR R4 resource, with versions. Start from two services:
 *
 * <ul>
 *   <li>{@link org.healthstead.api.record.PersonService} finds and adds persons.
 *   <li>{@link org.healthstead.api.record.EntryStore} finds, lists and saves entries. A list has an
 *       {@link org.healthstead.api.record.EntryLine} for each entry, read without its body.
 * </ul>
 *
 * <p>What a line says (title, value, date, state) is a {@link org.healthstead.api.record.Projection}. The catalogue of
 * {@link org.healthstead.api.record.Kinds} derives it from the body when an entry is saved. Do not read titles or dates
 * from a body yourself; take them from the projection. A plugin teaches the catalogue a further kind with a
 * {@link org.healthstead.api.record.KindContribution}.
 *
 * <p>For what only the body has, {@link org.healthstead.api.record.CodedText},
 * {@link org.healthstead.api.record.Quantity} and {@link org.healthstead.api.record.PartialDate} read common FHIR
 * types:
 *
 * <pre>{@code
 * Entry entry = entries.find(id, caller).orElseThrow();
 * Optional<Quantity> value = Quantity.of(entry.body().object("valueQuantity"));
 * }</pre>
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.record;
