// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.IOException;

/** The index cannot be trusted and is to be built anew. */
final class DamagedIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedIndexException(String what) {
        super(what);
    }
}
