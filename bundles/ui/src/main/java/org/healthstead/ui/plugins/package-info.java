// SPDX-License-Identifier: Apache-2.0
/** The page of plugins for administrators: what there is and in what state, installing, stopping, removing, undo. */
package org.healthstead.ui.plugins;
