// SPDX-License-Identifier: Apache-2.0
/** All places that are not on every page, those of plugins among them. */
package org.healthstead.ui.more;
