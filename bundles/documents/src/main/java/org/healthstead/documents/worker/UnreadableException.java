// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import org.healthstead.documents.protocol.Failure;

/** The file cannot be read on. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    UnreadableException(Failure failure) {
        this(failure, null);
    }

    UnreadableException(Failure failure, Throwable cause) {
        super(failure.name(), cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
