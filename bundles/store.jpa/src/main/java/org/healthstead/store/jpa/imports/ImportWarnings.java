// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import org.healthstead.api.importing.RejectedItem;
import org.healthstead.platform.api.problem.ProblemCode;

/** What the report of an import says about items that were taken in, though not as the file might expect. */
final class ImportWarnings {

    private ImportWarnings() {}

    static RejectedItem unknownOrder(String place) {
        return new RejectedItem(
                place,
                ProblemCode.IMPORT_ORDER.code(),
                "An earlier file says something else of the same item, and nothing says which is newer. This one is"
                        + " shown, the other is in its history.");
    }

    static RejectedItem unknownOrderInFile(String place) {
        return new RejectedItem(
                place,
                ProblemCode.IMPORT_ORDER_IN_FILE.code(),
                "The file says something else of the same item before, and nothing says which is newer. The first is"
                        + " shown, this one is in its history.");
    }

    static RejectedItem keptUnder(String place) {
        return new RejectedItem(
                place,
                ProblemCode.IMPORT_KEPT.code(),
                "Somebody has changed this entry here. That stays; what the file says is in its history.");
    }
}
