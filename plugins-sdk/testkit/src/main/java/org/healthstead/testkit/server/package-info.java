// SPDX-License-Identifier: Apache-2.0
/**
 * A real server for tests: the unpacked product, started as a process of its own, spoken to as anybody would.
 *
 * <pre>{@code
 * try (ServerProcess server = ServerProcess.start(product, home)) {
 *     server.setUp("Marlow", "helen");
 *     ApiClient api = server.api(server.createToken("helen"));
 *     JsonObject person = api.post("/api/v1/persons", JsonObject.builder().put("name", "Helen Marlow").build()).json();
 * }
 * }</pre>
 */
package org.healthstead.testkit.server;
