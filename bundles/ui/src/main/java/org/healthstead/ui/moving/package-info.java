// SPDX-License-Identifier: Apache-2.0
/**
 * Moving everything of a record or of a source to another person. {@link org.healthstead.ui.moving.MovingPage} asks
 * what and to whom, says what will happen before it does, and lists the moves there were with what can be done about
 * each. The actions are in {@link org.healthstead.ui.http}.
 */
package org.healthstead.ui.moving;
