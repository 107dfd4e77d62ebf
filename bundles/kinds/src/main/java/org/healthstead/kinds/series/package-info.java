// SPDX-License-Identifier: Apache-2.0
/**
 * Sorts results into series and makes their numbers comparable: {@link org.healthstead.kinds.series.ResultSeries} is
 * the service. What is one thing is known to {@code analyte}, units to {@code ucum}.
 */
package org.healthstead.kinds.series;
