// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP: where it listens, what every request must pass, and {@code /api/v1} and {@code /health}.
 *
 * <p><b>Way of a request.</b> Jetty, driven by Felix HTTP, parses it. {@link org.healthstead.web.gate.RequestGate} is a
 * whiteboard preprocessor: it stands before every servlet of every bundle, also before those of plugins and before
 * addresses that nobody serves. It sets the security headers, refuses what is malformed, foreign or too much, and finds
 * the {@link org.healthstead.api.access.Caller}. Then the request goes on to {@code /health}
 * ({@link org.healthstead.web.health.HealthServlet}), {@code /api/v1} ({@link org.healthstead.web.api.ApiServlet}), or
 * to the pages of the ui bundle.
 *
 * <p><b>Listening.</b> {@link org.healthstead.web.HttpListener} writes the configuration of Felix HTTP once the gate is
 * there and takes it back when it goes, so that nothing is ever served without the gate. The framework needs
 * {@code org.apache.felix.http.require.config=true} for this, and {@code felix.cm.pm=memory} so that no configuration
 * survives a kill. {@link org.healthstead.web.JettyServedAddress} is registered while Jetty serves.
 *
 * <p>Settings: PID {@value org.healthstead.web.settings.WebSettings#PID},
 * {@link org.healthstead.web.settings.WebSettings}.
 */
package org.healthstead.web;
