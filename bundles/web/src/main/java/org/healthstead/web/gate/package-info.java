// SPDX-License-Identifier: Apache-2.0
/**
 * What every request must pass, outermost first: security headers, message, host, origin, size, caller.
 *
 * <p>{@link org.healthstead.web.gate.RequestGate} asks the {@link org.healthstead.web.gate.Guard}s one after the other.
 * A guard lets the request on or answers with a {@link org.healthstead.web.gate.Refusal}, which
 * {@link org.healthstead.web.gate.RefusalWriter} writes as {@code problem+json} for programs and as a small page for
 * people. {@link org.healthstead.web.gate.SecureResponse} holds the headers of every answer; nothing behind the gate
 * can weaken them. {@link org.healthstead.web.gate.BoundedRequest} bounds what is read.
 */
package org.healthstead.web.gate;
