// SPDX-License-Identifier: Apache-2.0
/** Style sheet, script, icons and mark, each at an address with its hash, so that browsers may keep them for ever. */
package org.healthstead.ui.assets;
