// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /health}: runs every health check with the tag {@value org.healthstead.web.health.HealthServlet#TAG}, with the
 * executor of Felix Health Checks.
 *
 * <p>{@link org.healthstead.web.health.HealthServlet} answers. {@link org.healthstead.web.health.ReadinessChecks}
 * registers a check for each part that must be there before the server is ready. All other checks come from other
 * bundles, such as the room on the disk and the consumers of the change feed from operations. Everybody may read the
 * answer, so it has only names and states of checks.
 */
package org.healthstead.web.health;
