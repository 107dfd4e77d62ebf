// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

/** Thrown into an importer that must not go on, because the import was cancelled, has failed, or the server stops. */
final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportStopped() {
        super("the import has ended", null, false, false);
    }
}
