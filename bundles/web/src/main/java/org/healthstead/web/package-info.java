// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP: listening, the checks that every request must pass, {@code /api/v1}, and {@code /health}.
 *
 * <p><b>A request, step by step.</b>
 *
 * <ol>
 *   <li>Jetty, driven by Felix HTTP, parses it.
 *   <li>{@link org.healthstead.web.gate.RequestGate} is a whiteboard preprocessor. It comes before every servlet of
 *       every bundle, even those of plugins, and before addresses that nobody serves. It sets the security headers,
 *       looks up the address in the one table ({@link org.healthstead.web.route.Route}), refuses what is malformed,
 *       foreign, too large or not what the table wants, and finds the {@link org.healthstead.api.access.Caller}.
 *   <li>The request goes on to {@code /health} ({@link org.healthstead.web.health.HealthServlet}), to {@code /api/v1}
 *       ({@link org.healthstead.web.api.ApiServlet}), or to the pages of the ui bundle.
 * </ol>
 *
 * <p><b>Listening.</b> {@link org.healthstead.web.HttpListener} writes the configuration of Felix HTTP when the gate is
 * there and removes it when the gate goes, so nothing is ever served without the gate. For this the framework needs
 * {@code org.apache.felix.http.require.config=true}, and {@code felix.cm.pm=memory} so that no configuration survives a
 * kill. {@link org.healthstead.web.JettyServedAddress} is registered while Jetty serves.
 *
 * <p>The settings have the PID {@value org.healthstead.web.settings.WebSettings#PID}:
 * {@link org.healthstead.web.settings.WebSettings}.
 */
package org.healthstead.web;
