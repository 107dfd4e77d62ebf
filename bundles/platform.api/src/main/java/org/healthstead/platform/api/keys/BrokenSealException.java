// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.keys;

import java.io.IOException;

/**
 * A sealed file is not what was sealed: it was changed, cut or exchanged on the disk, or key or context are others.
 * Whoever reads the file knows what it was and says so with a code of its own.
 */
public final class BrokenSealException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param what was found, for the log: places and lengths, nothing of the content */
    public BrokenSealException(String what, Throwable cause) {
        super(what, cause);
    }
}
