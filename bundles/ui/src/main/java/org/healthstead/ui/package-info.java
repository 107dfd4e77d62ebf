// SPDX-License-Identifier: Apache-2.0
/**
 * The Wicket application: the frame and the standard pages.
 *
 * <p>Every request enters through {@link org.healthstead.ui.UiServlet}. Uploads, downloads and buttons go to
 * {@link org.healthstead.ui.http.Routes}. Everything else is a page, mounted by
 * {@link org.healthstead.ui.application.HealthsteadApplication}. Each visible part of the product has a package with
 * its pages and their components:
 *
 * <table>
 * <caption>Packages</caption>
 * <tr><td>{@code door}, {@code setup}, {@code help}</td><td>before sign-in</td></tr>
 * <tr><td>{@code people}, {@code overview}, {@code timeline}, {@code entry}, {@code search}, {@code imports}</td>
 * <td>a person's record</td></tr>
 * <tr><td>{@code more}, {@code plugins}, {@code settings}, {@code gallery}</td><td>everything else</td></tr>
 * <tr><td>{@code parts}, {@code values}, {@code files}, {@code narrative}, {@code problem}, {@code assets}</td>
 * <td>what pages share</td></tr>
 * <tr><td>{@code context}, {@code contribution}</td><td>services, the caller, and what plugins add</td></tr>
 * <tr><td>{@code application}, {@code http}</td><td>how a request becomes a page</td></tr>
 * </table>
 *
 * <p>A page calls the services of {@link org.healthstead.ui.context.UiServices} with the caller of the request, and
 * never decides about access itself. Pages are stateless: an address and the record are enough to draw one. The
 * constructor reads the parameters and asks the services. The markup arranges a few components that write themselves.
 *
 * <p>Forms with fields are Wicket's {@link org.apache.wicket.markup.html.form.StatelessForm} and keep what was typed.
 * Buttons that change something post to {@link org.healthstead.ui.http}. There is no Ajax and no script of Wicket.
 * {@code assets/healthstead.js} adds comfort, but everything works without it.
 */
package org.healthstead.ui;
