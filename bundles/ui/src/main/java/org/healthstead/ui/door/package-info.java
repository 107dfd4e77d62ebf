// SPDX-License-Identifier: Apache-2.0
/** Outside: signing in, choosing a language, leaving a demonstration; and the frame of every page out there. */
package org.healthstead.ui.door;
