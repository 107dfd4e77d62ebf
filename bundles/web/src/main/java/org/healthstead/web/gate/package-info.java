// SPDX-License-Identifier: Apache-2.0
/**
 * What every request must pass before it reaches a servlet. From outermost to innermost: security headers, message,
 * host, origin, size, caller, method, type of the body.
 *
 * <p>{@link org.healthstead.web.gate.RequestGate} looks up the row of {@link org.healthstead.web.route.Route} for the
 * address, then asks one {@link org.healthstead.web.gate.Guard} after the other. A guard lets the request pass or
 * returns a {@link org.healthstead.web.gate.Refusal}, which {@link org.healthstead.web.gate.RefusalWriter} writes as
 * {@code problem+json} for programs and as a small page for people. {@link org.healthstead.web.gate.SecureResponse}
 * sets the headers of every response, and no servlet can weaken them. {@link org.healthstead.web.gate.BoundedRequest}
 * limits what is read.
 *
 * <p>The gate finds out who the caller is, but does not decide what the caller may do. The services decide that.
 */
package org.healthstead.web.gate;
