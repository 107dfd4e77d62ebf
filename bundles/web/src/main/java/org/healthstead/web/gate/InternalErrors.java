// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.healthstead.platform.api.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody expected: the log gets where it happened, the client a reference to it, and neither a message. */
public final class InternalErrors {

    private static final Logger LOG = LoggerFactory.getLogger(InternalErrors.class);

    private InternalErrors() {}

    /**
     * Logs the failure under a new reference.
     *
     * @param what was under way, without ids or values
     */
    public static Refusal log(Throwable failure, String what) {
        String reference = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextLong())
                .substring(4);
        LOG.error("{} failed, reference {}", what, reference, new WithoutMessage(failure));
        return Refusal.of(
                ProblemCode.INTERNAL,
                "Something went wrong here. The log has more under the reference " + reference + ".");
    }

    /** Class names and places of a failure; its messages may hold what somebody's record says. */
    private static final class WithoutMessage extends Exception {

        WithoutMessage(Throwable failure) {
            super(failure.getClass().getName(), failure.getCause() == null ? null : cause(failure), false, true);
            setStackTrace(failure.getStackTrace());
        }

        private static Throwable cause(Throwable failure) {
            return failure.getCause() == failure ? null : new WithoutMessage(failure.getCause());
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
