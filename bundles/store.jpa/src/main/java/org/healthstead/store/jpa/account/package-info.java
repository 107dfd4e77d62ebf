// SPDX-License-Identifier: Apache-2.0
/**
 * Stores accounts, grants, sessions, tokens and facts about the installation.
 *
 * <p>{@link org.healthstead.store.jpa.account.JpaAccountStore},
 * {@link org.healthstead.store.jpa.account.JpaSessionStore}, {@link org.healthstead.store.jpa.account.JpaTokenStore}
 * and {@link org.healthstead.store.jpa.account.JpaInstallationStore} implement the contracts of
 * {@code org.healthstead.platform.api.store}. Names and values are sealed with the key of the installation
 * ({@link org.healthstead.store.jpa.account.InstallationSeal}). A name is found by its keyed hash.
 *
 * <p>Nothing is decided here about who may do what.
 */
package org.healthstead.store.jpa.account;
