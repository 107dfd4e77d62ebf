// SPDX-License-Identifier: Apache-2.0
/** Root of what a plugin may put on screen. The packages below it hold the contracts and components. */
package org.healthstead.ui.api;
