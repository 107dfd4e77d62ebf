// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.api.record.SeriesPoint;

/**
 * Where people look for a result: where its analyte has its place; what is measured in parts stands where its first
 * known part does. A code that nobody knows is a vital sign when its source says so, else one of the other results.
 */
record ResultPlace(PlainName names) {

    ResultPanel of(EntryLine line) {
        Projection projection = line.projection();
        return names.analyte(projection)
                .or(() -> part(projection))
                .map(Analyte::panel)
                .orElseGet(() -> unknown(line.category()));
    }

    /** Of a value; of a part its own. */
    ResultPanel of(SeriesPoint point) {
        return names.analyte(point)
                .or(() -> names.analyte(point.code()))
                .map(Analyte::panel)
                .orElseGet(() -> unknown(point.category()));
    }

    private static ResultPanel unknown(Category category) {
        return category == Category.VITAL_SIGN ? ResultPanel.VITAL : ResultPanel.OTHER;
    }

    private Optional<Analyte> part(Projection projection) {
        return projection.measurements().stream()
                .flatMap(measured -> names.analyte(measured.code()).stream())
                .findFirst();
    }
}
