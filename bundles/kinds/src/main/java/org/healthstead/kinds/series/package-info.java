// SPDX-License-Identifier: Apache-2.0
/**
 * Sorts results into series and makes their numbers comparable: {@link org.healthstead.kinds.series.ResultSeries} is
 * the service.
 */
package org.healthstead.kinds.series;
