// SPDX-License-Identifier: Apache-2.0
/**
 * The settings of the web: addresses and limits.
 *
 * <p>{@link org.healthstead.web.settings.WebSettings} is what an administrator writes.
 * {@link org.healthstead.web.settings.WebLimits} has the same values, checked and in the units that the code needs.
 * {@link org.healthstead.web.settings.ListenAddress} is the address that the launcher gives. All other packages of this
 * bundle use this one; it uses none of them.
 */
package org.healthstead.web.settings;
