// SPDX-License-Identifier: Apache-2.0
/** Accounts, grants, sessions, tokens and settings as rows. No decision is taken here. */
package org.healthstead.store.jpa.account;
