// SPDX-License-Identifier: Apache-2.0
/**
 * Pages that are shown in place of one that failed.
 *
 * <p>{@link org.healthstead.ui.problem.ProblemPages} chooses between them:
 * {@link org.healthstead.ui.problem.ProblemPage} has the frame for people who are signed in,
 * {@link org.healthstead.ui.problem.DoorProblemPage} that of the sign-in page. What went wrong is a
 * {@link org.healthstead.api.problem.Problem}.
 */
package org.healthstead.ui.problem;
