// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Objects;

/**
 * A file cannot be read at all, or not beyond a certain place. The message is the code alone, because messages end up
 * in logs.
 */
public final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RejectedItem reason;

    public ImportException(RejectedItem reason) {
        super(reason.code());
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public ImportException(RejectedItem reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** Where the file cannot be read, and why. Never null. */
    public RejectedItem reason() {
        return reason == null ? new RejectedItem("", getMessage(), "") : reason;
    }
}
