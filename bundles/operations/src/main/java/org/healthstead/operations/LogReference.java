// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;

/**
 * Writes an unexpected exception to the log under a short reference that a person can be told. Messages of exceptions
 * may quote the data they stumbled over, so only classes and places are written.
 */
public final class LogReference {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DEEPEST_CAUSE = 10;

    private LogReference() {}

    /**
     * @param what ids only
     * @return the reference, 8 hexadecimal digits
     */
    public static String write(Logger log, String what, Throwable fault) {
        String reference = HexFormat.of().toHexDigits(RANDOM.nextInt());
        log.error("{}, reference {}", what, reference, new Trace(fault, DEEPEST_CAUSE));
        return reference;
    }

    /** A copy of an exception without its message. */
    private static final class Trace extends Exception {

        private static final long serialVersionUID = 1L;

        Trace(Throwable fault, int deepest) {
            super(
                    fault.getClass().getName(),
                    fault.getCause() == null || deepest == 0 ? null : new Trace(fault.getCause(), deepest - 1),
                    false,
                    true);
            setStackTrace(fault.getStackTrace());
        }
    }
}
