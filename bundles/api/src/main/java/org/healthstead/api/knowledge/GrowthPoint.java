// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

/**
 * A value at an age.
 *
 * @param months age, as {@link GrowthReference#months} counts it
 * @param value in the unit of the measure
 */
public record GrowthPoint(double months, double value) {}
