// SPDX-License-Identifier: Apache-2.0
/**
 * The Wicket application: shell and standard pages.
 *
 * <p>{@link org.healthstead.ui.UiServlet} is the only way in. Uploads, downloads and buttons go to
 * {@link org.healthstead.ui.http.Routes}; everything else is a page of {@link org.healthstead.ui.pages}, mounted by
 * {@link org.healthstead.ui.HealthsteadApplication}. Pages call the services in {@link org.healthstead.ui.UiServices}
 * with the request's caller and never decide about access themselves.
 *
 * <p>All pages are stateless: an address and the record are enough to draw them. There is no Ajax and no Wicket script;
 * {@code assets/healthstead.js} adds comfort and nothing depends on it.
 */
package org.healthstead.ui;
