// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Optional;
import java.util.stream.Stream;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.Measurement;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.ResultPanel;
import org.healthstead.api.record.SeriesPoint;

/**
 * Where people look for a result: by its code; what is measured in parts stands where its first known part does. A code
 * that nobody knows is a vital sign when its source says so, else one of the other results.
 */
record ResultPlace(PlainName names) {

    ResultPanel of(EntryLine line) {
        Projection projection = line.projection();
        return first(
                Stream.concat(
                        Stream.of(projection.code()),
                        projection.measurements().stream().map(Measurement::code)),
                line.category());
    }

    /** Of a value; of a part its own. */
    ResultPanel of(SeriesPoint point) {
        return first(Stream.of(PlainName.code(point), point.measuredAs().code()), point.category());
    }

    private ResultPanel first(Stream<Optional<String>> codes, Category category) {
        return codes.flatMap(code -> names.panel(code).stream())
                .findFirst()
                .orElse(category == Category.VITAL_SIGN ? ResultPanel.VITAL : ResultPanel.OTHER);
    }
}
