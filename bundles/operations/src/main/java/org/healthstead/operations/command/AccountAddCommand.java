// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.AccountService;

/** {@code account add NAME}: by the operator, because the password that comes along is the new account's. */
final class AccountAddCommand implements OperatorCommand {

    @Override
    public String name() {
        return "account add";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String name = call.allow().operand("NAME");
        Account account = call.service(AccountService.class).add(name, call.newPassword());
        if (call.json()) {
            call.out(AccountListCommand.json(account));
        } else {
            call.say("account.added", account.name());
        }
        return DONE;
    }
}
