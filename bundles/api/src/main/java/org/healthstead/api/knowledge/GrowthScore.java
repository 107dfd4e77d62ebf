// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

/**
 * Where a value lies among those of children of the same age and sex.
 *
 * @param z standard deviations from the median
 * @param percentile how many of a hundred children have a lower value, 0 to 100
 */
public record GrowthScore(double z, double percentile) {}
