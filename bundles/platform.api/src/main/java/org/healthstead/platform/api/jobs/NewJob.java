// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;

/**
 * A job to be queued.
 *
 * @param id random
 * @param kind kind of work, which selects the {@link JobRunner}
 * @param account the account in whose name it runs
 * @param person the person on whose record it works, if any
 * @param label what people call it; sealed in the store
 * @param input what the runner needs; sealed in the store
 */
public record NewJob(
        JobId id, String kind, AccountId account, Optional<PersonId> person, String label, JsonObject input) {

    public NewJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(input, "input");
    }
}
