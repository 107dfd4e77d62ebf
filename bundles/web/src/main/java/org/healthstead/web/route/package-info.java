// SPDX-License-Identifier: Apache-2.0
/**
 * The one table of addresses: {@link org.healthstead.web.route.Route}. Each row says which methods are taken, whether
 * somebody must be signed in, who reads the answer and which body is taken. The guards of
 * {@code org.healthstead.web.gate} hold every request to its row; nobody else decides by an address.
 */
package org.healthstead.web.route;
