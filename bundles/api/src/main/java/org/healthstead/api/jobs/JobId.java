// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.jobs;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a job.
 *
 * @param value random, never null
 */
public record JobId(UUID value) {

    public JobId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static JobId parse(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
