// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.AccountService;

/** {@code account list}. */
final class AccountListCommand implements OperatorCommand {

    @Override
    public String name() {
        return "account list";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow().noOperands();
        AccountService service = call.service(AccountService.class);
        List<Account> accounts = call.isInSomeonesName() ? service.list(call.caller()) : service.list();
        if (call.json()) {
            List<JsonObject> rows =
                    accounts.stream().map(AccountListCommand::json).toList();
            call.out(JsonObject.builder().put("accounts", JsonArray.of(rows)).build());
        } else {
            accounts.forEach(account -> call.say(key(account), account.name()));
        }
        return DONE;
    }

    static JsonObject json(Account account) {
        return JsonObject.builder()
                .put("id", account.id().toString())
                .put("name", account.name())
                .put("administrator", account.administrator())
                .put("disabled", account.disabled())
                .put("createdAt", account.createdAt().toString())
                .build();
    }

    private static String key(Account account) {
        if (account.disabled()) {
            return "account.disabled-row";
        }
        return account.administrator() ? "account.administrator-row" : "account.row";
    }
}
