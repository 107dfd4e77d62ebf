// SPDX-License-Identifier: Apache-2.0
/**
 * FHIR R4 data types in words. {@link org.healthstead.ui.values.ValueWriter} knows them by their members, not by the
 * resource that they stand in, and asks the writer of each kind: {@link org.healthstead.ui.values.Amounts} numbers with
 * units, {@link org.healthstead.ui.values.Codes} concepts, {@link org.healthstead.ui.values.Schedules} times and doses,
 * {@link org.healthstead.ui.values.PersonalDetails} names, addresses and numbers of people,
 * {@link org.healthstead.ui.values.Extensions} what FHIR adds to its elements. A type that nobody has seen yet is
 * listed member by member.
 */
package org.healthstead.ui.values;
