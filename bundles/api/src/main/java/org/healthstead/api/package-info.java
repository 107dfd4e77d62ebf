// SPDX-License-Identifier: Apache-2.0
/** Root of what plugins compile against. The packages below it hold the contracts. */
package org.healthstead.api;
