// SPDX-License-Identifier: Apache-2.0
/**
 * A person's record.
 *
 * <p>A {@link org.healthstead.api.record.Person} has {@link org.healthstead.api.record.Entry entries}; each is exactly
 * one FHIR R4 resource with versions. {@link org.healthstead.api.record.EntryStore} keeps them,
 * {@link org.healthstead.api.record.Projection} is the line that lists, search and access work with, which
 * {@link org.healthstead.api.record.Kinds} derives from a body, and {@link org.healthstead.api.record.CodedText},
 * {@link org.healthstead.api.record.Quantity} and {@link org.healthstead.api.record.PartialDate} are typed views of the
 * JSON body:
 *
 * <pre>{@code
 * Entry entry = entries.find(id, caller).orElseThrow();
 * Optional<Quantity> value = Quantity.of(entry.body().object("valueQuantity"));
 * }</pre>
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.record;
