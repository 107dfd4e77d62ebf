// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

import java.io.IOException;

/**
 * A sealed file is not what was sealed. It was changed, cut or exchanged on the disk, or the key or the context is not
 * the same. Whoever reads the file knows what it is and reports the error with a code of its own.
 */
public final class BrokenSealException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param what was found, for the log: positions and lengths, but no content */
    public BrokenSealException(String what, Throwable cause) {
        super(what, cause);
    }
}
