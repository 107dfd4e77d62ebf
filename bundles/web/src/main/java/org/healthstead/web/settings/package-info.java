// SPDX-License-Identifier: Apache-2.0
/**
 * What the administrator decides about the web: address, limits. Known to everything else here, and knows nothing of
 * it.
 */
package org.healthstead.web.settings;
