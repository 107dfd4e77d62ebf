// SPDX-License-Identifier: Apache-2.0
/**
 * Accounts, sign-in, and the decision who may see what.
 *
 * <p>A request goes through three steps. {@link org.healthstead.platform.api.access.Authentication} turns a session or
 * token into a caller. The caller is passed to a service. The service asks the
 * {@link org.healthstead.platform.api.access.AccessPolicy} what the caller may do, and puts the answer into its query:
 *
 * <pre>{@code
 * PersonScope scope = policy.scope(caller, Operation.READ, person).orElseThrow(notFound);
 * }</pre>
 *
 * <p>{@link org.healthstead.platform.api.access.AccountService} manages accounts and the first set-up. Being an
 * administrator gives no right to anybody's record; only a {@link org.healthstead.platform.api.access.Grant} does.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.access;
