// SPDX-License-Identifier: Apache-2.0
/**
 * A real server for tests: the unpacked product, started as a process of its own and used over HTTP like by anybody
 * else.
 *
 * <pre>{@code
 * try (ServerProcess server = ServerProcess.start(product, home)) {
 *     server.setUp("Marlow", "helen");
 *     ApiClient api = server.api(server.createToken("helen"));
 *     JsonObject person = api.post("/api/v1/persons", JsonObject.builder().put("name", "Helen Marlow").build()).json();
 * }
 * }</pre>
 *
 * <p>Closing a {@link org.healthstead.testkit.server.ServerProcess} ends the process.
 * {@link org.healthstead.testkit.server.ApiClient} sends requests with the token, and
 * {@link org.healthstead.testkit.server.Answer} is a response.
 */
package org.healthstead.testkit.server;
