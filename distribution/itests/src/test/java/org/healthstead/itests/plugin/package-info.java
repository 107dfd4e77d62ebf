// SPDX-License-Identifier: Apache-2.0
/** Plugins on the unpacked product, most of them bad ones: what they do to it, and what is said of them. */
package org.healthstead.itests.plugin;
