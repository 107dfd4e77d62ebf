// SPDX-License-Identifier: Apache-2.0
/**
 * The first set-up in five steps. What was typed is kept in a cookie of this browser
 * ({@link org.healthstead.ui.setup.SetUpState}), never a password, so that going back, loading again and a restart of
 * the server lose nothing; every step asks for the code that the server printed.
 */
package org.healthstead.ui.setup;
