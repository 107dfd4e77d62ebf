// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.InstallationStore;

/**
 * Lets exactly one first set-up through, whoever races, and lets it be done again when the process died in the middle.
 *
 * <p>A set-up claims a number by writing the id of its account once, then adds that account: only then it is done. A
 * claim whose account is missing at start was interrupted; the next number is then open. While we run, such a claim may
 * be another node's that is not ready yet, so it is left alone.
 */
final class FirstSetUp {

    private static final String CLAIM = "setup.claim.";
    private static final String HOUSEHOLD = "household";

    private final InstallationStore installation;
    private final AccountStore accounts;
    private int open;
    private volatile boolean done;

    FirstSetUp(InstallationStore installation, AccountStore accounts) {
        this.installation = installation;
        this.accounts = accounts;
        while (!done) {
            Optional<String> claim = installation.read(CLAIM + open);
            if (claim.isEmpty()) {
                break;
            }
            done = isThere(claim.get());
            open += done ? 0 : 1;
        }
    }

    synchronized boolean isDone() {
        if (!done) {
            done = installation.read(CLAIM + open).filter(this::isThere).isPresent();
        }
        return done;
    }

    String household() {
        return isDone() ? installation.read(HOUSEHOLD).orElse("") : "";
    }

    /** Adds the first account, or refuses with {@code HS-SETUP-DONE}. */
    synchronized void complete(String household, Account account, String passwordHash) {
        if (isDone() || !installation.writeOnce(CLAIM + open, account.id().toString())) {
            throw AccessProblems.setUpDone();
        }
        boolean added = false;
        try {
            installation.write(HOUSEHOLD, household);
            accounts.add(account, passwordHash);
            added = true;
        } finally {
            open += added ? 0 : 1;
            done = added;
        }
    }

    private boolean isThere(String account) {
        return accounts.find(AccountId.parse(account)).isPresent();
    }
}
