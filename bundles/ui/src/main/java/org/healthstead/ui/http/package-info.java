// SPDX-License-Identifier: Apache-2.0
/**
 * What is not a page: uploads that stream past Wicket, downloads, and buttons that change something. Each is one
 * {@link org.healthstead.ui.http.Action}, at an address in the table of {@link org.healthstead.ui.http.Routes}; after a
 * change it answers with 303 to a page, so that reloading repeats nothing. The origin of every POST is checked by the
 * web bundle's filter before it comes here.
 */
package org.healthstead.ui.http;
