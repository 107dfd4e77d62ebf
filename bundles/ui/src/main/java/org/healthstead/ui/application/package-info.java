// SPDX-License-Identifier: Apache-2.0
/**
 * How a request becomes a page: the Wicket application, which page is at which address
 * ({@link org.healthstead.ui.application.StandardPages}), the language of a request, what an error becomes, and what is
 * forgotten when a plugin goes.
 */
package org.healthstead.ui.application;
