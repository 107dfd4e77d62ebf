// SPDX-License-Identifier: Apache-2.0
/**
 * Who somebody is, and what they may see.
 *
 * <p><b>Flow.</b> {@link org.healthstead.access.AccessComponent} builds everything and registers three services.
 * {@link org.healthstead.access.SecretAuthentication} turns a password, a session's secret or a bearer token into a
 * {@link org.healthstead.access.IssuedCaller}. Every service call carries one.
 * {@link org.healthstead.access.GrantAccessPolicy} asks {@link org.healthstead.access.CallerRegistry} what the caller
 * is worth now (account enabled, epoch, session or token alive, grants), and
 * {@link org.healthstead.access.AccessDecision}, a pure function, says what of a record is open: default deny, and
 * being an administrator opens nothing. {@link org.healthstead.access.StoredAccounts} makes and ends accounts, and does
 * the first set-up once.
 *
 * <p><b>Secrets.</b> Passwords: HMAC with a key of the vault, then Argon2id
 * ({@link org.healthstead.access.PasswordHash}), stored as PHC string. Sessions and tokens: 256 random bits, of which
 * only the SHA-256 is stored. Wrong passwords are counted per account (in the store) and per client network (in memory)
 * by {@link org.healthstead.access.AttemptLimits}.
 *
 * <p><b>Time.</b> What was read for a caller is believed for one second, so that a request reads it once and a
 * revocation works within a second, also for jobs that run for hours.
 */
package org.healthstead.access;
