// SPDX-License-Identifier: Apache-2.0
/**
 * Sign-in, accounts, and the decision who may see what.
 *
 * <p>{@link org.healthstead.access.AccessComponent} builds everything and registers three services: authentication,
 * accounts and the access policy.
 *
 * <p><b>A request, step by step.</b>
 *
 * <ol>
 *   <li>{@link org.healthstead.access.SecretAuthentication} checks a password, the secret of a session or a bearer
 *       token, and issues an {@link org.healthstead.access.IssuedCaller}. Every service call carries one.
 *   <li>A service asks {@link org.healthstead.access.GrantAccessPolicy} what this caller may do.
 *   <li>{@link org.healthstead.access.CallerRegistry} looks up the current state of the caller: is the account enabled,
 *       is the session or token alive, which grants are there.
 *   <li>{@link org.healthstead.access.AccessDecision}, a pure function, decides what of a record is open. Nothing is,
 *       unless a grant opens it. Being an administrator opens nothing.
 * </ol>
 *
 * <p>{@link org.healthstead.access.StoredAccounts} adds and disables accounts, and does the first set-up, once.
 *
 * <p><b>Secrets.</b> A password goes through HMAC with a key of the vault and then through Argon2id; the result is
 * stored as a PHC string ({@link org.healthstead.access.PasswordHash}). Sessions and tokens are 256 random bits, of
 * which only the SHA-256 is stored. {@link org.healthstead.access.AttemptLimits} counts wrong passwords per account (in
 * the store) and per client network (in memory).
 *
 * <p><b>Caching.</b> What was read for a caller is used for one second. A request therefore reads it only once, and a
 * revoked grant takes effect within a second, even for a job that runs for hours.
 *
 * <p>This package stores nothing itself. The store keeps the rows, through {@code org.healthstead.platform.api.store}.
 */
package org.healthstead.access;
