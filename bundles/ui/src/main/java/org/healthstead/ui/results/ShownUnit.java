// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.ui.values.UnitLine;

/**
 * A unit in which a series can be shown.
 *
 * @param name as a report writes it, or the code of UCUM; may be empty
 * @param line empty for one that is not understood: then only numbers of the same name are shown in it
 */
record ShownUnit(String name, Optional<UnitLine> line) {

    boolean isSameAs(ShownUnit other) {
        return line.isPresent() && other.line.isPresent()
                ? line.get()
                        .to(other.line.get())
                        .filter(UnitLine.Conversion::isNone)
                        .isPresent()
                : name.equals(other.name) && line.equals(other.line);
    }
}
