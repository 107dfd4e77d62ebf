// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.platform.api.access.AccountService;

/** {@code account disable NAME}: ends what was issued to it and refuses its sign-in. */
final class AccountDisableCommand implements OperatorCommand {

    @Override
    public String name() {
        return "account disable";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String name = call.allow().operand("NAME");
        AccountService accounts = call.service(AccountService.class);
        if (call.isInSomeonesName()) {
            accounts.disable(name, call.caller());
        } else {
            accounts.disable(name);
        }
        call.say("account.disabled", name);
        return DONE;
    }
}
