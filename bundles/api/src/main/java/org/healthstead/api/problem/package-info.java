// SPDX-License-Identifier: Apache-2.0
/**
 * How a service says that something cannot be done.
 *
 * <p>A service throws a {@link org.healthstead.api.problem.ProblemException}. It carries a
 * {@link org.healthstead.api.problem.Problem}: a stable code, a kind that decides the HTTP status, and a sentence that
 * says what was got, what was wanted and what to do.
 *
 * <pre>{@code
 * throw Problem.of("HS-PERSON-NAME", Problem.Kind.INVALID, "The name is empty. Give at least one character.")
 *         .exception();
 * }</pre>
 *
 * <p>Pages translate the message key {@code problem.<code>} from the bundle that shows it. Nothing but the code is
 * logged, because the sentence may repeat what somebody typed.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.problem;
