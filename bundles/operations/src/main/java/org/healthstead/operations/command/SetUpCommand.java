// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.AccountService;

/** {@code setup --household NAME --account NAME}: first set-up without the wizard. */
final class SetUpCommand implements OperatorCommand {

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow("--household", "--account").noOperands();
        String household = call.required("--household");
        String name = call.required("--account");
        Account account = call.service(AccountService.class).setUp(household, name, call.newPassword());
        call.say("setup.done", household.strip(), account.name());
        return DONE;
    }
}
