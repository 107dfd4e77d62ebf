// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.platform.api.access.AccountService;

/** {@code account reset-password NAME}: by the operator, for whoever has forgotten it. */
final class AccountResetPasswordCommand implements OperatorCommand {

    @Override
    public String name() {
        return "account reset-password";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String name = call.allow().operand("NAME");
        call.service(AccountService.class).resetPassword(name, call.newPassword());
        call.say("account.reset", name);
        return DONE;
    }
}
