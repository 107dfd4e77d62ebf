// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

/** A kind's file is written wrongly; the message says where, what was got and what was wanted. */
final class KindFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KindFileException(String file, int line, String message) {
        super(file + ", line " + line + ": " + message);
    }
}
