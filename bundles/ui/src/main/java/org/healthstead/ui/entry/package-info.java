// SPDX-License-Identifier: Apache-2.0
/**
 * One entry on a page of its own, and any FHIR resource for a reader: {@link org.healthstead.ui.entry.FieldList} in one
 * line per element, {@link org.healthstead.ui.entry.FieldTree} everything, {@link org.healthstead.ui.entry.Narrative}
 * the source's own text made safe, {@link org.healthstead.ui.entry.PrettyJson} the original. Data types are known by
 * their shape, not by the resource they stand in, so that a type that nobody has seen yet is readable too.
 */
package org.healthstead.ui.entry;
