// SPDX-License-Identifier: Apache-2.0
/**
 * Sorts results into series and makes their numbers comparable.
 *
 * <p>{@link org.healthstead.kinds.series.UcumUnits} knows units: it reads UCUM expressions by {@code org.fhir:ucum} and
 * its {@code ucum-essence.xml}, and computes factors itself, exactly, because that library rounds to the digits that
 * were given, refuses degrees, and takes what has no common measure (arbitrary units, equivalents, logarithms) for
 * plain counts. {@link org.healthstead.kinds.series.ResultSeries} is the service.
 */
package org.healthstead.kinds.series;
