// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;

/**
 * Work to be queued.
 *
 * @param id random
 * @param kind which {@link JobRunner} does it
 * @param account in whose name
 * @param person on whose record, if on one
 * @param label what a reader calls it; sealed in the store
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
