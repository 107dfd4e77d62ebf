// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON API at {@code /api/v1}, for what FHIR does not cover.
 *
 * <p>There is one {@link org.healthstead.web.api.ApiResource} for each first word of a path. Each is a component that
 * exists while the services it needs are there. {@link org.healthstead.web.api.ApiServlet} finds the resource, matches
 * its {@link org.healthstead.web.api.Route}s, and turns the {@link org.healthstead.web.api.ApiAnswer}, or the problem
 * that was thrown, into a response. A resource gets an {@link org.healthstead.web.api.ApiCall} and never the servlet
 * request, so it cannot read a body twice or bypass a limit.
 *
 * <p>To add a resource, implement {@code ApiResource}, register it as a component, and describe its routes in
 * {@code openapi.json} next to this package. A test compares that file with the routes.
 */
package org.healthstead.web.api;
