// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import org.healthstead.api.importing.RejectedItem;

/** What the report of an import says about items that were taken in, though not as the file might expect. */
final class ImportWarnings {

    private ImportWarnings() {}

    static RejectedItem unknownOrder(String place) {
        return new RejectedItem(
                place,
                "HS-IMPORT-ORDER",
                "An earlier file says something else of the same item, and nothing says which is newer. This one is"
                        + " shown, the other is in its history.");
    }

    static RejectedItem unknownOrderInFile(String place) {
        return new RejectedItem(
                place,
                "HS-IMPORT-ORDER-IN-FILE",
                "The file says something else of the same item before, and nothing says which is newer. The first is"
                        + " shown, this one is in its history.");
    }

    static RejectedItem keptUnder(String place) {
        return new RejectedItem(
                place,
                "HS-IMPORT-KEPT",
                "Somebody has changed this entry here. That stays; what the file says is in its history.");
    }
}
