// SPDX-License-Identifier: Apache-2.0
/**
 * The first set-up, in five steps: language, household, account, person, first import.
 *
 * <p>Each step is a {@link org.healthstead.ui.setup.SetUpStepPage}. Earlier answers are kept in a cookie of this
 * browser ({@link org.healthstead.ui.setup.SetUpState}), so that going back, reloading and a restart of the server lose
 * nothing. A password is never in that cookie. The first three steps ask for the code that the server has printed
 * ({@link org.healthstead.ui.setup.SetUpCode}).
 */
package org.healthstead.ui.setup;
