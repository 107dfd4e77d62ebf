// SPDX-License-Identifier: Apache-2.0
/**
 * Writes FHIR R4 data types in words.
 *
 * <p>{@link org.healthstead.ui.values.ValueWriter} recognises a data type by its members, not by the resource that
 * contains it, and calls a writer for it:
 *
 * <ul>
 *   <li>{@link org.healthstead.ui.values.Amounts}: numbers with units.
 *   <li>{@link org.healthstead.ui.values.Codes}: concepts.
 *   <li>{@link org.healthstead.ui.values.Schedules}: times and doses.
 *   <li>{@link org.healthstead.ui.values.PersonalDetails}: names, addresses and identifiers of people.
 *   <li>{@link org.healthstead.ui.values.Extensions}: what FHIR adds to its elements.
 * </ul>
 *
 * <p>An unknown type is listed member by member. {@link org.healthstead.ui.values.References} looks up what the
 * references of a resource point to.
 */
package org.healthstead.ui.values;
