// SPDX-License-Identifier: Apache-2.0
/**
 * Requests that are not pages: uploads, which bypass Wicket to be streamed; downloads; and buttons that change
 * something.
 *
 * <p>Each is an {@link org.healthstead.ui.http.Action} at an address in the table of
 * {@link org.healthstead.ui.http.Routes}. After a change it answers with 303 to a page, so that reloading that page
 * repeats nothing. The web bundle has checked the origin of every POST before it arrives here.
 *
 * <p>To add one, implement {@code Action} and add a {@link org.healthstead.ui.http.Route} to the table. Pages are in
 * {@code org.healthstead.ui.application}.
 */
package org.healthstead.ui.http;
