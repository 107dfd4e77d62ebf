// SPDX-License-Identifier: Apache-2.0
/**
 * Units, exactly.
 *
 * <p>{@link org.healthstead.kinds.ucum.UcumUnits} reads UCUM expressions by {@code org.fhir:ucum} and its
 * {@code ucum-essence.xml}, and computes factors itself, because that library rounds to the digits that were given,
 * refuses degrees, and takes what has no common measure (arbitrary units, equivalents, logarithms) for plain counts.
 */
package org.healthstead.kinds.ucum;
