// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;

/** The client of a command has gone; what was accepted goes on, the command need not. */
public final class ClientGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClientGoneException(IOException cause) {
        super(cause);
    }
}
