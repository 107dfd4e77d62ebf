// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.time.Duration;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.access.Authentication;

/** {@code token create --scope SCOPE [--person PERSON] [--days N]}: shown once. */
final class TokenCreateCommand implements OperatorCommand {

    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_DAYS = 90;

    @Override
    public String name() {
        return "token create";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        call.allow("--scope", "--person", "--days").noOperands();
        String scope = call.required("--scope");
        int days = call.number("--days", 1, LONGEST_DAYS, USUAL_DAYS);
        Caller caller = call.caller();
        Optional<PersonId> person = Optional.empty();
        if (call.option("--person").isPresent()) {
            person =
                    Optional.of(NamedPerson.find(call.required("--person"), caller, call.service(PersonService.class)));
        }
        String token = call.service(Authentication.class).createToken(caller, scope, person, Duration.ofDays(days));
        if (call.json()) {
            call.out(JsonObject.builder().put("token", token).build());
        } else {
            call.out(token);
        }
        return DONE;
    }
}
