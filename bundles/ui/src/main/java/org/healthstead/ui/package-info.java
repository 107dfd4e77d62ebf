// SPDX-License-Identifier: Apache-2.0
/**
 * The Wicket application: shell and standard pages.
 *
 * <p>{@link org.healthstead.ui.UiServlet} is the only way in. Uploads, downloads and buttons go to
 * {@link org.healthstead.ui.http.Routes}; everything else is a page, mounted by
 * {@link org.healthstead.ui.application.HealthsteadApplication}. Each part of the product that one sees has a package
 * of its own, with its pages and what they are made of:
 *
 * <table>
 * <caption>Packages</caption>
 * <tr><td>{@code door}, {@code setup}, {@code help}</td><td>what one sees before one is in</td></tr>
 * <tr><td>{@code people}, {@code overview}, {@code timeline}, {@code entry}, {@code search}, {@code imports}</td>
 * <td>a person's record</td></tr>
 * <tr><td>{@code more}, {@code plugins}, {@code settings}, {@code gallery}</td><td>everything else</td></tr>
 * <tr><td>{@code parts}, {@code problem}, {@code assets}</td><td>what pages share</td></tr>
 * <tr><td>{@code context}, {@code contribution}</td><td>what pages call: services, who asks, what plugins add</td></tr>
 * <tr><td>{@code application}, {@code http}</td><td>how a request becomes a page</td></tr>
 * </table>
 *
 * <p>Pages call the services in {@link org.healthstead.ui.context.UiServices} with the request's caller and never
 * decide about access themselves. They are stateless: an address and the record are enough to draw them; the
 * constructor reads the parameters and asks the services, the markup arranges a few components that write themselves.
 * Forms with fields are Wicket's {@link org.apache.wicket.markup.html.form.StatelessForm} and keep what was typed;
 * buttons that change something post to {@link org.healthstead.ui.http}. There is no Ajax and no Wicket script;
 * {@code assets/healthstead.js} adds comfort and nothing depends on it.
 */
package org.healthstead.ui;
