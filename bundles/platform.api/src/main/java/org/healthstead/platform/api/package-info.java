// SPDX-License-Identifier: Apache-2.0
/** Root of the contracts between our own core bundles. The packages below it hold them. */
package org.healthstead.platform.api;
