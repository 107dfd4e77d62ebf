// SPDX-License-Identifier: Apache-2.0
/**
 * The page of a single entry. It can show any FHIR resource, even of a type that nobody has seen before.
 *
 * <p>{@link org.healthstead.ui.entry.EntryDetailPage} has these parts:
 *
 * <ul>
 *   <li>{@link org.healthstead.ui.entry.EntryValue}: the value and how it is judged, in the words of the lists.
 *   <li>{@link org.healthstead.ui.entry.EntrySections}: the sections of a document. Narratives and files are shown by
 *       {@code org.healthstead.ui.narrative} and {@code org.healthstead.ui.files}.
 *   <li>{@link org.healthstead.ui.entry.FieldList}: each element on a line, in words.
 *   <li>{@link org.healthstead.ui.entry.FieldTree}: all elements with their codes.
 *   <li>{@link org.healthstead.ui.entry.PrettyJson}: the resource as JSON.
 *   <li>{@link org.healthstead.ui.entry.EntryHistory}: who changed what, when and why, with a way back to each version.
 * </ul>
 *
 * <p>The page also points out what could mislead: a judgement that contradicts the range
 * ({@link org.healthstead.ui.entry.Contradiction}), what a source says now of an entry that a person wrote
 * ({@link org.healthstead.ui.entry.SourceNotice}), and elements that change the meaning in an unknown way
 * ({@link org.healthstead.ui.entry.UnknownModifiers}).
 */
package org.healthstead.ui.entry;
