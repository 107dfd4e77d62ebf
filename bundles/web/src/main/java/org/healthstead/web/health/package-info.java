// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /health}: every check with the tag {@value org.healthstead.web.health.HealthServlet#TAG}, run by the executor
 * of Felix health checks. Ours say which parts are there ({@link org.healthstead.web.health.ReadinessChecks}) and how
 * much room the disk has ({@link org.healthstead.web.health.DiskSpaceCheck}); other bundles bring their own. The answer
 * names checks and states and nothing else: everybody may read it.
 */
package org.healthstead.web.health;
