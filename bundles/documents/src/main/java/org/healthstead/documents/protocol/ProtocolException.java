// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.protocol;

import java.io.IOException;

/** The other side said what it must not say. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    ProtocolException(String got) {
        super("The worker process said what is not allowed: " + got);
    }
}
