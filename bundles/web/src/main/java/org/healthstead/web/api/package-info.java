// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /api/v1}: JSON for what FHIR does not cover.
 *
 * <p>One {@link org.healthstead.web.api.ApiResource} per first word of the path. Each is a component of its own that
 * exists while the services it needs are there; {@link org.healthstead.web.api.ApiServlet} finds it, matches its
 * {@link org.healthstead.web.api.Route}s, and turns its {@link org.healthstead.web.api.ApiAnswer}, or the problem it
 * threw, into a response. A resource sees an {@link org.healthstead.web.api.ApiCall}: never the servlet request, so
 * that no query is read twice and no limit is passed by.
 *
 * <p>What is answered is described in {@code openapi.json} beside this package.
 */
package org.healthstead.web.api;
