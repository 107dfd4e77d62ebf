// SPDX-License-Identifier: Apache-2.0
/** The pages that stand in for one that could not be shown, inside and outside of the door. */
package org.healthstead.ui.problem;
