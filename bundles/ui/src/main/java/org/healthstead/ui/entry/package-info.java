// SPDX-License-Identifier: Apache-2.0
/**
 * One entry on a page of its own: what it says first, its files, sections and narrative,
 * {@link org.healthstead.ui.entry.FieldList} one line per element in words, {@link org.healthstead.ui.entry.FieldTree}
 * everything with its codes, {@link org.healthstead.ui.entry.PrettyJson} the original. Any FHIR resource can be read
 * so, one that nobody has seen yet too.
 */
package org.healthstead.ui.entry;
