// SPDX-License-Identifier: Apache-2.0
/**
 * The pages of goals: a list, one goal with a figure of each target, a card on the overview. They only read. What they
 * say is computed from measurements; there are no scores, no praise and no blame.
 */
package org.healthstead.plugin.goals.page;
