// SPDX-License-Identifier: Apache-2.0
/**
 * How children grow: the charts of the CDC, and where a value lies among them.
 *
 * <p>A {@link org.healthstead.kinds.growth.LmsTable} has three numbers for each age, L, M and S of Cole and Green
 * (1992); {@link org.healthstead.kinds.growth.Lms} makes values and standard deviations of them, and
 * {@link org.healthstead.kinds.growth.NormalDistribution} percentiles.
 */
package org.healthstead.kinds.growth;
